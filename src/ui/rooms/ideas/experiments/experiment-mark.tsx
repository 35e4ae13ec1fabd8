import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconPlayerPlay,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '#contract/experiments.ts';
import type { ExperimentOutcome } from '#contract/idea-parts.ts';
import { todayOf } from '#ui/lib/days.ts';
import classes from './experiment-mark.module.css';
import { stateOf } from './experiment-state.ts';

/** A shape of its own for each, so that none is told by its colour alone. */
const shapes: Readonly<Record<ExperimentOutcome | 'planned' | 'running', TablerIcon>> = {
  planned: IconCircleDashed,
  running: IconPlayerPlay,
  reached: IconCircleCheckFilled,
  missed: IconCircleX,
  unclear: IconHelpCircle,
};

/** How far an experiment is, and with what it ended: a shape with the word beside it. */
export function ExperimentMark({ experiment }: { experiment: Experiment }) {
  const { t } = useTranslation('experiments');
  const { outcome } = experiment;
  const state = stateOf(experiment, todayOf(new Date()));
  const key = outcome ?? (state === 'running' ? 'running' : 'planned');
  const Shape = shapes[key];
  return (
    <span className={classes.root} data-state={key}>
      <Shape size="1rem" aria-hidden="true" />
      {outcome === null ? t(`state.${state === 'running' ? 'running' : 'planned'}`) : t(`outcome.${outcome}`)}
    </span>
  );
}
