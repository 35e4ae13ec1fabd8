import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportMapping } from '#contract/imports.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ColumnsForm } from './columns-form.tsx';
import { DateOrderForm } from './date-order-form.tsx';
import classes from './import-page.module.css';
import { hasDays, missingFields } from './mapping.ts';
import { StageWordsForm } from './stage-words-form.tsx';
import { StepTitle } from './step-title.tsx';

interface ColumnsStepProps {
  inspection: ImportInspection;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
  onNext: () => void;
  onBack: () => void;
}

/** The second step: what the columns, dates and words of the file mean. */
export function ColumnsStep({ inspection, mapping, onChange, onNext, onBack }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const missing = missingFields(mapping);
  const { rowCount, fileName } = inspection;
  return (
    <>
      <StepTitle>{t('columns.title')}</StepTitle>
      <p className={classes.muted}>
        {t('columns.found', { count: rowCount, shown: number(rowCount), file: fileName })}
      </p>
      <ColumnsForm inspection={inspection} mapping={mapping} onChange={onChange} />
      {inspection.dateOrderUncertain && hasDays(mapping) && (
        <DateOrderForm mapping={mapping} onChange={onChange} />
      )}
      <StageWordsForm inspection={inspection} mapping={mapping} onChange={onChange} />
      <div className={classes.actions}>
        <Button disabled={missing.length > 0 || rowCount === 0} onClick={onNext}>
          {t('columns.next')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('otherFile')}
        </Button>
        <span role="status" className={classes.muted}>
          {missing.length > 0 &&
            t('columns.missing', { fields: missing.map((field) => t(`field.${field}`)) })}
        </span>
      </div>
    </>
  );
}
