import { useTranslation } from 'react-i18next';
import { type MarkKind, markKinds } from '#contract/journal-parts.ts';
import type { Client } from '#ui/lib/client.ts';
import { useMarks } from '../marks/use-marks.ts';
import { ComparisonList, type ComparisonRow } from './comparison-list.tsx';
import classes from './trends-view.module.css';

type Answer<Verb extends 'listByMark' | 'listByEvent'> = Awaited<ReturnType<Client['moods'][Verb]>>;

interface ComparisonsProps {
  /** Not known yet: undefined. */
  byMark: Answer<'listByMark'> | undefined;
  byEvent: Answer<'listByEvent'> | undefined;
}

/** Mood on days with something beside that on days without: events of the search, factors, feelings. */
export function Comparisons({ byMark, byEvent }: ComparisonsProps) {
  const { t } = useTranslation('moods');
  const { marks, nameOf } = useMarks();
  const rowsOf = (kind: MarkKind): ComparisonRow[] =>
    (byMark?.rows ?? []).flatMap((row) => {
      const mark = marks.find(({ id }) => id === row.markId);
      return row.kind === kind && mark ? [{ ...row, key: row.markId, kind, name: nameOf(mark) }] : [];
    });
  return (
    <div className={classes.comparisons}>
      {byEvent && (
        <ComparisonList
          title={t('compare.title.event')}
          description={`${t('compare.about')} ${t('compare.eventsAre')}`}
          empty={t('compare.empty.event')}
          rows={byEvent.rows.map((row) => ({
            ...row,
            key: row.event,
            kind: 'event',
            label: t(`event.${row.event}`),
            name: t(`event.inSentence.${row.event}`),
          }))}
        />
      )}
      {byMark &&
        markKinds
          .toReversed()
          .map((kind) => (
            <ComparisonList
              key={kind}
              title={t(`compare.title.${kind}`)}
              description={t('compare.about')}
              empty={t(`compare.empty.${kind}`)}
              rows={rowsOf(kind)}
            />
          ))}
    </div>
  );
}
