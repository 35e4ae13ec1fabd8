import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ColumnsForm } from './columns-form.tsx';
import { DateOrderForm } from './date-order-form.tsx';
import classes from './import-page.module.css';
import { columnsOf, hasDays, missingFields } from './mapping.ts';
import { asksForColumns, type Plan } from './plan.ts';
import { StageWordsForm } from './stage-words-form.tsx';
import { StepTitle } from './step-title.tsx';
import { TargetForm } from './target-form.tsx';
import { useFieldName } from './use-field-name.ts';

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
  const missing = missingFields(plan);
  const { rowCount, name } = part;
  return (
    <>
      <StepTitle>{t('columns.title')}</StepTitle>
      <p className={classes.muted}>
        {t('columns.found', { count: rowCount, shown: number(rowCount), file: name })}
      </p>
      {asksForColumns(plan) && (
        <TargetForm target={target} onChange={(chosen) => onChange({ ...plan, target: chosen })} />
      )}
      <ColumnsForm plan={plan} onChange={onChange} />
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
      <div className={classes.actions}>
        <Button disabled={missing.length > 0 || rowCount === 0} onClick={onNext}>
          {t('columns.next')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('otherFile')}
        </Button>
        <span role="status" className={classes.muted}>
          {missing.length > 0 && t('columns.missing', { fields: missing.map(fieldName) })}
        </span>
      </div>
    </>
  );
}
