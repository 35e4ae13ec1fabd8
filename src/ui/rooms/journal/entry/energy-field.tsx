import { useTranslation } from 'react-i18next';
import { StepField } from '#ui/components/steps/step-field.tsx';
import classes from './entry.module.css';
import type { EntryFields, EntrySaving } from './entry-saving.ts';

interface EnergyFieldProps {
  energy: EntryFields['energy'];
  saving: EntrySaving;
}

/** How much energy there is, in five steps. */
export function EnergyField({ energy, saving }: EnergyFieldProps) {
  const { t } = useTranslation('journal');
  return (
    <div className={classes.line}>
      <span className={classes.label} aria-hidden="true">
        {t('energy.label')}
      </span>
      <StepField
        label={t('energy.label')}
        value={energy}
        onChange={async (step) => (await saving.choose('energy', step)) || undefined}
        wordOf={(step) => t(`energy.${step ?? 'none'}`)}
      />
    </div>
  );
}
