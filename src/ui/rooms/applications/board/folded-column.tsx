import { useTranslation } from 'react-i18next';
import type { Stage } from '#contract/stages.ts';
import { StageMark } from '../stage-mark.tsx';
import { useStages } from '../use-stages.ts';
import classes from './stage-header.module.css';

/** A column made narrow; a click opens it again. */
export function FoldedColumn({ stage, onUnfold }: { stage: Stage; onUnfold: () => void }) {
  const { t } = useTranslation('stages');
  const { nameOf } = useStages();
  const name = nameOf(stage);
  return (
    <button type="button" className={classes.folded} onClick={onUnfold} aria-label={t('unfold', { name })}>
      <StageMark color={stage.color} />
      <span className={classes.count}>{stage.applicationCount}</span>
      <span>{name}</span>
    </button>
  );
}
