import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DateOrder, dateOrders, type ImportMapping } from '#contract/imports.ts';
import classes from './import-page.module.css';

interface DateOrderFormProps {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

/** Asks for the order of day and month, where the dates of the file do not say it themselves. */
export function DateOrderForm({ mapping, onChange }: DateOrderFormProps) {
  const { t } = useTranslation('import');
  return (
    <Radio.Group
      className={classes.group}
      label={t('dateOrder.title')}
      description={t('dateOrder.help')}
      value={mapping.dateOrder}
      onChange={(value) => onChange({ ...mapping, dateOrder: value as DateOrder })}
    >
      <div className={classes.choices}>
        {dateOrders.map((order) => (
          <Radio key={order} value={order} label={t(`dateOrder.${order}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
