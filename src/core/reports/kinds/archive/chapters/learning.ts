import { type Chapter, type Leaf, makeLeaf, makeTable, type Section } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import {
  type CertificateRow,
  certificateRows,
  type GoalRow,
  goalRows,
  type LessonRow,
  lessonRows,
  type MilestoneRow,
  milestoneRows,
  type ResourceRow,
  resourceRows,
  type SkillRow,
  skillRows,
} from './learning-rows.ts';

/** Goals, resources, sessions, skills and certificates. */
export function writeLearning(scribe: Scribe): Chapter {
  const { t } = scribe.words;
  const sessions = scribe.entries.filter(({ kind }) => kind === 'session');
  const leafSections: readonly (readonly [heading: string, leaves: readonly Leaf[]])[] = [
    [t('archive.section.goals'), writeGoals(scribe)],
    [t('archive.section.resources'), writeResources(scribe)],
    [t('archive.section.certificates'), writeCertificates(scribe)],
  ];
  const skills = writeSkills(scribe);
  const sections: Section[] = [
    ...leafSections.map(([heading, leaves]) => ({ heading, leaves, table: null })),
    {
      heading: t('archive.section.skills'),
      leaves: [],
      table: skills.rows.length > 0 ? skills : null,
    },
    {
      heading: t('archive.section.sessions'),
      leaves: [],
      table:
        sessions.length > 0
          ? scribe.ledgerTable(t('archive.entries', { count: sessions.length }), sessions, null)
          : null,
    },
  ];
  const count = leafSections.reduce((sum, [, leaves]) => sum + leaves.length, skills.rows.length);
  return {
    part: 'learning',
    count,
    sections: sections.filter(({ leaves, table }) => leaves.length > 0 || table !== null),
  };
}

function writeGoals({ all, words: { t }, veil, day, word, minutes, historyOf }: Scribe): Leaf[] {
  const field = (name: string) => t(`learning:field.${name}`);
  const milestones = Map.groupBy(all<MilestoneRow>(milestoneRows), ({ goalId }) => goalId);
  return all<GoalRow>(goalRows(veil)).map((row) =>
    makeLeaf({
      title: veil.text(row.title) ?? '',
      facts: [
        [field('state'), word('goalState', row.state)],
        [t('archive.field.state'), row.isArchived ? t('archive.archived') : null],
        [field('targetOn'), day(row.targetOn)],
        [field('weeklyMinutes'), minutes(row.weeklyMinutes)],
        [field('totalMinutes'), minutes(row.totalMinutes)],
        [t('archive.field.doneOn'), day(row.doneOn)],
        [field('skills'), veil.text(row.skills)],
      ],
      texts: [
        [field('why'), veil.note(row.why)],
        [field('notes'), veil.note(row.notes)],
        [field('achievement'), veil.note(row.achievement)],
        [field('draftPost'), veil.note(row.draftPost)],
      ],
      tables: [
        makeTable(
          t('learning:section.milestones'),
          [t('learning:milestone.title'), t('learning:milestone.doneOn')],
          (milestones.get(row.id) ?? []).map(({ title, doneOn }) => [veil.text(title), day(doneOn)]),
        ),
        historyOf('goal', row.id),
      ],
    }),
  );
}

function writeResources({ all, words: { t }, veil, day, word, minutes, money }: Scribe): Leaf[] {
  const field = (name: string) => t(`resources:field.${name}`);
  const lessons = Map.groupBy(all<LessonRow>(lessonRows), ({ resourceId }) => resourceId);
  const attended = (value: 0 | 1 | null) =>
    value === null ? null : t(value === 1 ? 'resources:lesson.yes' : 'resources:lesson.no');
  return all<ResourceRow>(resourceRows(veil)).map((row) =>
    makeLeaf({
      title: veil.text(row.title) ?? '',
      facts: [
        [field('kind'), word('resourceKind', row.kind)],
        [field('state'), word('resourceState', row.state)],
        [field('goal'), veil.text(row.goal)],
        [field('provider'), veil.text(row.provider)],
        [field('link'), veil.contactData(row.link)],
        [field('cost'), money(row.cost, row.costCurrency)],
        [field('totalMinutes'), minutes(row.totalMinutes)],
        [field('finishedOn'), day(row.finishedOn)],
      ],
      texts: [[field('notes'), veil.note(row.notes)]],
      tables: [
        makeTable(
          t('resources:section.lessons'),
          [
            t('archive.head.day'),
            t('resources:lesson.title'),
            t('archive.head.time'),
            t('archive.head.attended'),
          ],
          (lessons.get(row.id) ?? []).map((lesson) => [
            day(lesson.heldOn),
            veil.text(lesson.title),
            minutes(lesson.minutes),
            attended(lesson.attended),
          ]),
        ),
      ],
    }),
  );
}

function writeCertificates({ all, words: { t }, veil, day, fileName }: Scribe): Leaf[] {
  const field = (name: string) => t(`certificates:field.${name}`);
  return all<CertificateRow>(certificateRows(veil)).map((row) =>
    makeLeaf({
      title: veil.text(row.title) ?? '',
      facts: [
        [field('issuer'), veil.text(row.issuer)],
        [field('issuedOn'), day(row.issuedOn)],
        [field('expiresOn'), day(row.expiresOn)],
        [field('credential'), veil.text(row.credential)],
        [field('link'), veil.contactData(row.link)],
        [field('goal'), veil.text(row.goal)],
        [t('certificates:section.file'), fileName(row.fileName)],
      ],
      texts: [[field('notes'), veil.note(row.notes)]],
    }),
  );
}

function writeSkills({ all, words: { t }, veil, word }: Scribe) {
  const found = all<SkillRow>(skillRows(veil));
  return makeTable(
    t('archive.skills', { count: found.length }),
    [t('skills:field.name'), t('skills:level.label'), t('skills:field.synonyms'), t('skills:field.evidence')],
    found.map((row) => [
      veil.text(row.name),
      row.level === null ? null : word('skillLevel', String(row.level)),
      veil.text(row.synonyms),
      veil.note(row.evidence),
    ]),
  );
}
