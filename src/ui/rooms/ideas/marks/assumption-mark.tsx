import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssumptionState } from '#contract/idea-parts.ts';
import classes from './assumption-mark.module.css';

/** A shape of its own for each state, so that none is told by its colour alone. */
export const assumptionShapes: Readonly<Record<AssumptionState, TablerIcon>> = {
  untested: IconCircle,
  testing: IconCircleHalf2,
  supported: IconCircleCheckFilled,
  refuted: IconCircleX,
};

interface AssumptionMarkProps {
  state: AssumptionState;
  importance?: number | null;
}

/** How sure one is of an assumption, and what hangs on it: a shape with the words beside it. */
export function AssumptionMark({ state, importance = null }: AssumptionMarkProps) {
  const { t } = useTranslation('canvases');
  const Shape = assumptionShapes[state];
  return (
    <span className={classes.root} data-state={state}>
      <Shape size="1rem" aria-hidden="true" />
      <span>
        {importance === null
          ? t(`assumption.${state}`)
          : t('print.markWithImportance', {
              state: t(`assumption.${state}`),
              importance: t(`importance.${importance}`),
            })}
      </span>
    </span>
  );
}
