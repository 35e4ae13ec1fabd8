import { ActionIcon, Menu, Select } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { MoneyField } from '#ui/components/money-field.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import classes from './money.module.css';
import { inCurrency, type Scenario, useMoneyCommands, useSaveScenario } from './money-commands.ts';
import { ScenarioFigures } from './scenario-figures.tsx';
import { UnitsField } from './units-field.tsx';

const commonCurrencies = ['IDR', 'USD', 'SGD', 'MYR', 'EUR', 'GBP', 'AUD', 'JPY'];

interface ScenarioColumnProps {
  scenario: Scenario;
  isReadOnly: boolean;
  isFirst: boolean;
  /** Whatever it would stand after one place further to the left. */
  beforeId: string | null;
  /** The next one; undefined: it is the last. */
  afterId: string | undefined;
}

/** One guess at the numbers, with what follows below. Each field saves itself. */
export function ScenarioColumn(props: ScenarioColumnProps) {
  const { scenario, isReadOnly } = props;
  const { t } = useTranslation('money-tests');
  const { settings } = useSettings();
  const saving = useSaveScenario(scenario);
  const { save, choose, chooseTogether } = saving;
  const words = useFieldWords(saving.failures);
  const { id, name, currency } = scenario;
  const amount = (field: 'price' | 'unitCost' | 'fixedMonthlyCost' | 'startUpCash') => (
    <MoneyField
      label={t(`field.${field}`)}
      value={scenario[field]}
      currency={currency}
      onChange={(value) => void choose(field, value, scenario[field])}
      error={words(field)}
    />
  );
  return (
    <li className={classes.column} data-scenario={id}>
      <div className={classes.head}>
        <div className={classes.name}>
          <AutosaveText
            label={t('field.name')}
            stored={name}
            save={(next, base) => save({ name: next }, { name: base })}
          />
        </div>
        {!isReadOnly && <ScenarioMenu {...props} />}
      </div>
      <fieldset className={classes.numbers}>
        <legend>{t('numbers')}</legend>
        <Select
          label={t('field.currency')}
          data={[...new Set([currency, settings.currency, ...commonCurrencies])]}
          value={currency}
          allowDeselect={false}
          onChange={(next) => {
            if (next === null || next === currency) return;
            const { changes, base } = inCurrency(scenario, next);
            void chooseTogether('currency', changes, base);
          }}
          error={words('currency')}
        />
        {amount('price')}
        {amount('unitCost')}
        {amount('fixedMonthlyCost')}
        <UnitsField
          label={t('field.unitsPerMonth')}
          value={scenario.unitsPerMonth}
          onChange={(units) => void choose('unitsPerMonth', units, scenario.unitsPerMonth)}
          error={words('unitsPerMonth')}
        />
        {amount('startUpCash')}
      </fieldset>
      <ScenarioFigures scenario={scenario} />
    </li>
  );
}

function ScenarioMenu({ scenario, isFirst, beforeId, afterId }: ScenarioColumnProps) {
  const { t } = useTranslation('money-tests');
  const { move, copy, remove } = useMoneyCommands(scenario.ideaId);
  const { id, name } = scenario;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('menuOf', { name })}>
          <IconDots size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size="1rem" />} onClick={() => void copy(scenario)}>
          {t('copy')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size="1rem" />}
          disabled={isFirst}
          onClick={() => void move.run({ id, afterId: beforeId })}
        >
          {t('earlier')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size="1rem" />}
          disabled={afterId === undefined}
          onClick={() => afterId && void move.run({ id, afterId })}
        >
          {t('later')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size="1rem" />} onClick={() => void remove(scenario)}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
