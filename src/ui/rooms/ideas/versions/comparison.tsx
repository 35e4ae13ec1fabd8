import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasDifference, CanvasVersion } from '#contract/canvases.ts';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { byBlock } from './by-block.ts';
import { DifferenceList } from './difference-list.tsx';
import classes from './versions.module.css';

const now = 'now';
const kinds = ['added', 'changed', 'moved', 'removed'] as const;

interface ComparisonProps {
  idea: Idea;
  versions: readonly CanvasVersion[];
  from: CanvasVersion;
  onFrom: (id: string) => void;
}

/** What changed from one version to another, or to the canvas as it is now: in words, block by block. */
export function Comparison({ idea, versions, from, onFrom }: ComparisonProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const api = useApi();
  const [to, setTo] = useState<string>(now);
  // The one it was compared with may have been removed meanwhile.
  const later = versions.find(({ id }) => id === to);
  const query = useQuery({
    ...api.canvases.getDifference.queryOptions({ input: { fromId: from.id, toId: later?.id ?? null } }),
    placeholderData: keepPreviousData,
  });
  const difference = query.data;
  const nameOf = ({ number, name }: CanvasVersion) => t('ideas:version.numbered', { number, name });
  const options = versions.map((version) => ({ value: version.id, label: nameOf(version) }));
  /** The template first: it says where everything stands. */
  function sentencesOf({ template, ...notes }: CanvasDifference): string[] {
    const templateOf = (name: CanvasTemplate) => t(`canvases:template.${name}`);
    const counts = kinds
      .filter((kind) => notes[kind].length > 0)
      .map((kind) => t(`ideas:version.count.${kind}`, { count: notes[kind].length }));
    return [
      ...(template
        ? [
            t('ideas:version.otherTemplate', {
              was: templateOf(template.before),
              is: templateOf(template.after),
            }),
          ]
        : []),
      ...(counts.length > 0 ? [counts.join(', ')] : []),
    ];
  }
  const sentences = difference ? sentencesOf(difference) : [];
  return (
    <section className={classes.comparison} aria-label={t('ideas:version.comparison')}>
      <h2 className={classes.heading}>{t('ideas:version.comparison')}</h2>
      <div className={classes.pair}>
        <Select
          label={t('ideas:version.from')}
          data={options}
          value={from.id}
          allowDeselect={false}
          onChange={(value) => value && onFrom(value)}
        />
        <Select
          label={t('ideas:version.to')}
          data={[{ value: now, label: t('ideas:version.now') }, ...options]}
          value={later?.id ?? now}
          allowDeselect={false}
          onChange={(value) => setTo(value ?? now)}
        />
      </div>
      <ListStates query={query} isEmpty={!difference} empty={null}>
        <p className={classes.summary} aria-live="polite">
          {sentences.length === 0 ? t('ideas:version.same') : sentences.join(' ')}
        </p>
        {difference && <DifferenceList groups={byBlock(difference, later?.template ?? idea.template)} />}
      </ListStates>
    </section>
  );
}
