import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StepButton } from '../calendar/step-button.tsx';
import classes from './year-view.module.css';

interface YearSwitchProps {
  /** The latest first. */
  years: readonly number[];
  year: number;
  onChange: (year: number) => void;
}

/** Goes from one year with entries to another. */
export function YearSwitch({ years, year, onChange }: YearSwitchProps) {
  const { t } = useTranslation('moods');
  const place = years.indexOf(year);
  const [earlier, later] = [years[place + 1], years[place - 1]];
  return (
    <div className={classes.switch}>
      <StepButton
        way="back"
        label={t('year.previous')}
        isEnd={earlier === undefined}
        onClick={() => onChange(earlier ?? year)}
      />
      <NativeSelect
        size="xs"
        aria-label={t('year.choose')}
        data={years.map(String)}
        value={String(year)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <StepButton
        way="on"
        label={t('year.next')}
        isEnd={later === undefined}
        onClick={() => onChange(later ?? year)}
      />
    </div>
  );
}
