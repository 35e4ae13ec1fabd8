import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { leastComparedDays } from '#contract/journal-parts.ts';
import type { MoodComparison } from '#contract/moods.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './comparison-list.module.css';
import { directionOf, roundDifference, tooFewOf } from './comparison-words.ts';
import { DifferenceBar } from './difference-bar.tsx';

export interface ComparisonRow extends MoodComparison {
  key: string;
  /** What the days are with, as it stands in the sentence. */
  name: string;
  /** What it is called where it stands alone; without it as `name`. */
  label?: string;
  /** Which sentence it is. */
  kind: 'factor' | 'feeling' | 'event';
}

interface ComparisonListProps {
  title: string;
  description: string;
  rows: readonly ComparisonRow[];
  /** Where there is nothing to compare at all. */
  empty: string;
}

/** So many are shown before the person asks for all. */
const firstCount = 8;

/** Sentences on days with and without something, each with a small bar. What cannot be compared yet is told below. */
export function ComparisonList({ title, description, rows, empty }: ComparisonListProps) {
  const { t } = useTranslation('moods');
  const { number } = useFormatting();
  const titleId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const compared = rows.filter((row) => row.difference !== null);
  const widest = Math.max(1, ...compared.map((row) => Math.abs(row.difference ?? 0)));
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {title}
      </h2>
      <p className={classes.description}>{rows.length === 0 ? empty : description}</p>
      {compared.length > 0 && (
        <ul className={classes.rows}>
          {compared.slice(0, isWhole ? undefined : firstCount).map((row) => (
            <Row key={row.key} row={row} widest={widest} />
          ))}
        </ul>
      )}
      {compared.length > firstCount && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-sm"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('compare.fewer') : t('compare.all', { all: number(compared.length) })}
        </Button>
      )}
      <TooFew rows={rows.filter((row) => row.difference === null)} />
    </section>
  );
}

function Row({ row, widest }: { row: ComparisonRow; widest: number }) {
  const { t } = useTranslation('moods');
  const { number, oneDecimal } = useFormatting();
  const difference = roundDifference(row.difference ?? 0);
  const kind = row.kind === 'feeling' ? 'feeling' : 'thing';
  return (
    <li className={classes.row}>
      <DifferenceBar difference={difference} widest={widest} />
      <p className={classes.sentence}>
        <Trans
          t={t}
          i18nKey={`compare.${kind}.${directionOf(difference)}`}
          values={{
            name: row.name,
            having: number(row.withCount),
            lacking: number(row.withoutCount),
            difference: oneDecimal(Math.abs(difference)),
          }}
          components={{ b: <b />, quiet: <span className={classes.quiet} /> }}
        />
      </p>
    </li>
  );
}

function TooFew({ rows }: { rows: readonly ComparisonRow[] }) {
  const { t } = useTranslation('moods');
  const { number } = useFormatting();
  const titleId = useId();
  if (rows.length === 0) return null;
  return (
    <div className={classes.few}>
      <p id={titleId}>{t('compare.few', { least: number(leastComparedDays) })}</p>
      <ul aria-labelledby={titleId}>
        {rows.map((row) => {
          const { side, count } = tooFewOf(row) ?? { side: 'with', count: row.withCount };
          const values = {
            name: row.label ?? row.name,
            days: number(count),
            least: number(leastComparedDays),
          };
          return <li key={row.key}>{t(`compare.fewOf.${side}`, values)}</li>;
        })}
      </ul>
    </div>
  );
}
