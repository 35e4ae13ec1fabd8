import type { Goal } from '#contract/goals.ts';
import type { Language } from '#contract/settings.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { createReportWords, type ReportWords } from '../reports/report-words.ts';

export interface SuggestWordsOptions {
  db: Db;
  getGoal: (goal: { id: string }) => Goal;
}

/** Named of each kind, so that a line stays a line. */
const mostNamed = 5;
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };

interface Known {
  title: string;
  hours: number;
  resources: string[];
  certificates: string[];
  skills: string[];
}

/** Puts together what is known of a goal that was reached, as the person might say it. */
export function createSuggestWords({ db, getGoal }: SuggestWordsOptions) {
  const resourcesOf = db.$client
    .prepare<[id: string], string>(
      `SELECT title FROM resources WHERE goal_id = ? AND deleted_at IS NULL AND state = 'done' ORDER BY finished_on, id LIMIT ${mostNamed}`,
    )
    .pluck();
  const certificatesOf = db.$client.prepare<[id: string], { title: string; issuer: string | null }>(
    `SELECT title, issuer FROM certificates WHERE goal_id = ? AND deleted_at IS NULL ORDER BY issued_on, id LIMIT ${mostNamed}`,
  );

  return {
    suggestWords({ id, language }) {
      const { title, progress, skills } = getGoal({ id });
      const known: Known = {
        title,
        hours: Math.round(progress.minutes / 60),
        resources: resourcesOf.all(id),
        certificates: certificatesOf
          .all(id)
          .map((one) => (one.issuer ? `${one.title} (${one.issuer})` : one.title)),
        skills: skills.slice(0, mostNamed).map(({ name }) => name),
      };
      const words = createReportWords(language);
      return { achievement: toLine(known, words), draftPost: toPost(known, words) };
    },
  } satisfies Pick<Services['goals'], 'suggestWords'>;
}

/** What can be said of each part of it; parts of which nothing is known are left out. */
function say({ title, hours, ...lists }: Known, under: string, words: ReportWords): string[] {
  const format = new Intl.ListFormat(locales[words.language], { type: 'conjunction' });
  const entries = Object.entries(lists).filter(([, list]) => list.length > 0);
  return [
    words.t(`${under}.title`, { title }),
    ...(hours > 0 ? [words.t(`${under}.hours`, { count: hours })] : []),
    ...entries.map(([part, list]) => words.t(`${under}.${part}`, { list: format.format(list) })),
  ];
}

const toLine = (known: Known, words: ReportWords) => `${say(known, 'learning.line', words).join('; ')}.`;
const toPost = (known: Known, words: ReportWords) =>
  [...say(known, 'learning.post', words), words.t('learning.post.closing')].join('\n\n');
