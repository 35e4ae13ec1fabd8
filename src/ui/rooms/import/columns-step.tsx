import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ColumnsForm } from './columns-form.tsx';
import { DateOrderForm } from './date-order-form.tsx';
import { EntryForms } from './entry-forms.tsx';
import classes from './import-page.module.css';
import { columnsOf, hasDays, missingFields } from './mapping.ts';
import { asksForColumns, type Plan } from './plan.ts';
import { StageWordsForm } from './stage-words-form.tsx';
import { StepTitle } from './step-title.tsx';
import { TargetForm } from './target-form.tsx';
import { useFieldName } from './use-field-name.ts';
import { useFoundMoodWords } from './use-found-mood-words.ts';

interface ColumnsStepProps {
  plan: Plan;
  onChange: (plan: Plan) => void;
  onNext: () => void;
  onBack: () => void;
}

/** What the rows, columns, dates and words of a table mean. */
export function ColumnsStep({ plan, onChange, onNext, onBack }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const fieldName = useFieldName(plan.target);
  const { part, target } = plan;
  const moodWords = useFoundMoodWords(part, plan.entries, target === 'entries');
  const missing = missingFields(plan);
  const { rowCount, name, source } = part;
  const rows = { count: rowCount, shown: number(rowCount), file: name };
  // What the columns of Daylio are, is known; what its words mean, is not.
  const isDaylio = source === 'daylio';
  const isWaiting = moodWords.missingCount > 0 || moodWords.hasMore;
  return (
    <>
      <StepTitle>{t(isDaylio ? 'entries.moods.step' : 'columns.title')}</StepTitle>
      <p className={classes.muted}>{t(isDaylio ? 'entries.moods.found' : 'columns.found', rows)}</p>
      {asksForColumns(plan) && (
        <TargetForm target={target} onChange={(chosen) => onChange({ ...plan, target: chosen })} />
      )}
      {!isDaylio && <ColumnsForm plan={plan} onChange={onChange} />}
      {target !== 'skills' && part[target].dateOrderUncertain && hasDays(columnsOf(plan)) && (
        <DateOrderForm
          order={plan[target].dateOrder}
          onChange={(dateOrder) => onChange({ ...plan, [target]: { ...plan[target], dateOrder } })}
        />
      )}
      {target === 'applications' && (
        <StageWordsForm
          part={part}
          mapping={plan.applications}
          onChange={(applications) => onChange({ ...plan, applications })}
        />
      )}
      {target === 'entries' && (
        <EntryForms
          found={moodWords}
          mapping={plan.entries}
          onChange={(entries) => onChange({ ...plan, entries })}
        />
      )}
      <div className={classes.actions}>
        <Button disabled={missing.length > 0 || rowCount === 0 || isWaiting} onClick={onNext}>
          {t('columns.next')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('otherFile')}
        </Button>
        <span role="status" className={classes.muted}>
          {missing.length > 0 && t('columns.missing', { fields: missing.map(fieldName) })}
          {missing.length === 0 &&
            moodWords.words.length > 0 &&
            isWaiting &&
            t('entries.moods.missing', {
              count: moodWords.missingCount,
              shown: number(moodWords.missingCount),
            })}
        </span>
      </div>
    </>
  );
}
