import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportPart } from '#contract/imports.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { StepTitle } from './step-title.tsx';

interface PartsStepProps {
  inspection: ImportInspection;
  onNext: (parts: ImportPart[]) => void;
  onBack: () => void;
}

/** Of a LinkedIn export: which of the files in it come in. */
export function PartsStep({ inspection, onNext, onBack }: PartsStepProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const { parts, fileName } = inspection;
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = parts.filter(({ importId, rowCount }) => rowCount > 0 && !left.includes(importId));
  return (
    <>
      <StepTitle>{t('parts.title')}</StepTitle>
      <p className={classes.muted}>{t('parts.help', { file: fileName })}</p>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('parts.legend')}</legend>
        <div className={classes.parts}>
          {parts.map(({ importId, source, name, rowCount }) => (
            <Checkbox
              key={importId}
              label={t(`source.${source}`, { name })}
              description={t('parts.rows', { count: rowCount, shown: number(rowCount), name })}
              disabled={rowCount === 0}
              checked={rowCount > 0 && !left.includes(importId)}
              onChange={({ currentTarget: { checked } }) =>
                setLeft(checked ? left.filter((each) => each !== importId) : [...left, importId])
              }
            />
          ))}
        </div>
      </fieldset>
      <p className={classes.muted}>{t('parts.untouched')}</p>
      <div className={classes.actions}>
        <Button disabled={chosen.length === 0} onClick={() => onNext(chosen)}>
          {t('columns.next')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('otherFile')}
        </Button>
      </div>
    </>
  );
}
