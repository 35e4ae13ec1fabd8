import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeedbackRound } from '#contract/feedback.ts';
import { stances } from '#contract/idea-parts.ts';
import { ChartTable } from '#ui/components/chart/chart-table.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { asksAboutNotes } from './asks-about-notes.ts';
import classes from './feedback.module.css';
import { useNoteTexts } from './use-assumptions.ts';

interface CountsProps {
  ideaId: string;
  roundId: string | undefined;
  rounds: readonly FeedbackRound[];
}

/** How often feedback speaks for and against each assumption, each tag was given and each question answered: numbers, with bars beside them. */
export function Counts({ ideaId, roundId, rounds }: CountsProps) {
  const { t } = useTranslation('feedback');
  const api = useApi();
  const { number, oneDecimal } = useFormatting();
  const texts = useNoteTexts(ideaId);
  const { data } = useQuery(
    api.feedback.count.queryOptions({ input: { ideaId, ...(roundId && { roundId }) } }),
  );
  if (!data) return null;
  const { byNote, byTag, byQuestion } = data;
  const questions = new Map(rounds.flatMap((round) => round.questions).map((each) => [each.id, each]));
  const answered = byQuestion.filter(({ answerCount }) => answerCount > 0);
  const most = Math.max(1, ...byTag.map(({ count }) => count));
  if (byNote.length + byTag.length + answered.length === 0) return null;
  const isNumber = true;
  return (
    <section className={rows.section} aria-label={t('section.counts')}>
      <h2>{t('section.counts')}</h2>
      {byNote.length > 0 && (
        <>
          <ChartTable
            label={t('count.byNote')}
            columns={[
              { label: t('count.note') },
              { label: t('count.supports'), isNumber },
              { label: t('count.contradicts'), isNumber },
              { label: t('count.neutral'), isNumber },
              { label: t('count.share'), isNumber },
            ]}
            rows={byNote.map(({ noteId, supportsCount, contradictsCount, neutralCount }) => ({
              key: noteId,
              cells: [
                texts.get(noteId) ?? '–',
                number(supportsCount),
                number(contradictsCount),
                number(neutralCount),
                <Bar
                  key="bar"
                  parts={[
                    { look: 'supports', count: supportsCount },
                    { look: 'contradicts', count: contradictsCount },
                    { look: 'neutral', count: neutralCount },
                  ]}
                />,
              ],
            }))}
          />
          <ul className={classes.legend}>
            {stances.map((look) => (
              <li key={look}>
                <span className={classes.part} data-look={look} />
                {t(`stance.${look}`)}
              </li>
            ))}
          </ul>
          {rounds.some(asksAboutNotes) && <p className={rows.muted}>{t('answersCount')}</p>}
        </>
      )}
      {byTag.length > 0 && (
        <ChartTable
          label={t('count.byTag')}
          columns={[
            { label: t('count.tag') },
            { label: t('count.times'), isNumber },
            { label: t('count.share'), isNumber },
          ]}
          rows={byTag.map(({ tag, count }) => ({
            key: tag,
            cells: [tag, number(count), <Bar key="bar" parts={[{ look: 'supports', count }]} of={most} />],
          }))}
        />
      )}
      {answered.length > 0 && (
        <ChartTable
          label={t('count.byQuestion')}
          columns={[
            { label: t('count.question') },
            { label: t('count.answers'), isNumber },
            { label: t('count.result') },
            { label: t('count.share'), isNumber },
          ]}
          rows={answered.map(({ questionId, answerCount, mean }) => {
            const question = questions.get(questionId);
            const isScale = question?.kind === 'scale';
            return {
              key: questionId,
              cells: [
                question?.text ?? '–',
                number(answerCount),
                mean === null
                  ? ''
                  : isScale
                    ? t('count.mean', { value: oneDecimal(mean) })
                    : t('count.yes', { value: number(Math.round(mean * 100)) }),
                mean === null ? (
                  ''
                ) : (
                  <Bar key="bar" parts={[{ look: 'supports', count: mean }]} of={isScale ? 5 : 1} />
                ),
              ],
            };
          })}
        />
      )}
    </section>
  );
}

interface BarProps {
  parts: readonly { look: 'supports' | 'contradicts' | 'neutral'; count: number }[];
  /** What fills the whole bar; without it all parts together do. */
  of?: number;
}

/** Beside the numbers, which say the same. */
function Bar({ parts, of = parts.reduce((sum, { count }) => sum + count, 0) }: BarProps) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ look, count }) => (
          <span
            key={look}
            className={classes.part}
            data-look={look}
            style={{ width: `${(count / Math.max(of, count)) * 100}%` }}
          />
        ))}
    </span>
  );
}
