import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '#contract/experiments.ts';
import rows from '#ui/components/rows.module.css';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ExperimentMark } from './experiment-mark.tsx';
import { stateOf } from './experiment-state.ts';

/** One experiment in the list: what it is, how many assumptions it tests, when, and how it ended. */
export function ExperimentRow({ experiment, isOpen }: { experiment: Experiment; isOpen: boolean }) {
  const { t } = useTranslation('experiments');
  const { id, ideaId, title, belief, notes } = experiment;
  const when = useWhen(experiment);
  const facts = [notes.length > 0 && t('noteCount', { count: notes.length }), ...when].filter(Boolean);
  return (
    <li className={rows.row} data-open={isOpen || undefined}>
      <span className={rows.what}>
        <Link
          className={rows.name ?? ''}
          to="/ideas/$id"
          params={{ id: ideaId }}
          search={{ view: 'experiments', open: id }}
        >
          {title}
        </Link>
        {belief && <span className={rows.muted}>{belief}</span>}
        {facts.length > 0 && <span className={rows.muted}>{facts.join(' · ')}</span>}
      </span>
      <ExperimentMark experiment={experiment} />
    </li>
  );
}

/** Its days, in words. */
export function useWhen({ startedOn, endsOn, resultOn }: Experiment): string[] {
  const { t } = useTranslation('experiments');
  const { dayRelative } = useFormatting();
  const today = todayOf(new Date());
  if (resultOn !== null) return [t('resultOn', { when: dayRelative(resultOn) })];
  const isRunning = stateOf({ startedOn, resultOn }, today) === 'running';
  return [
    ...(startedOn === null
      ? []
      : [t(isRunning ? 'startedOn' : 'startsOn', { when: dayRelative(startedOn) })]),
    ...(endsOn === null ? [] : [t(endsOn < today ? 'overdue' : 'endsOn', { when: dayRelative(endsOn) })]),
  ];
}
