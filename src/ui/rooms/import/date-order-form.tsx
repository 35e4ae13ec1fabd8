import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DateOrder, dateOrders } from '#contract/import-parts.ts';
import classes from './import-page.module.css';

interface DateOrderFormProps {
  order: DateOrder;
  onChange: (order: DateOrder) => void;
}

/** Asks for the order of day and month, where the dates of the file do not say it themselves. */
export function DateOrderForm({ order: chosen, onChange }: DateOrderFormProps) {
  const { t } = useTranslation('import');
  return (
    <Radio.Group
      className={classes.group}
      label={t('dateOrder.title')}
      description={t('dateOrder.help')}
      value={chosen}
      onChange={(value) => onChange(value as DateOrder)}
    >
      <div className={classes.choices}>
        {dateOrders.map((order) => (
          <Radio key={order} value={order} label={t(`dateOrder.${order}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
