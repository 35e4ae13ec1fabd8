import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportTarget, importTargets } from '#contract/import-parts.ts';
import classes from './import-page.module.css';

interface TargetFormProps {
  target: ImportTarget;
  onChange: (target: ImportTarget) => void;
}

/** What the rows of a table are, where nothing but its words tells. */
export function TargetForm({ target, onChange }: TargetFormProps) {
  const { t } = useTranslation('import');
  return (
    <Radio.Group
      className={classes.group}
      label={t('target.title')}
      value={target}
      onChange={(value) => onChange(value as ImportTarget)}
    >
      <div className={classes.choices}>
        {importTargets.map((each) => (
          <Radio key={each} value={each} label={t(`target.${each}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
