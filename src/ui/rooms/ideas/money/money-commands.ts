import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import type { MoneyFigures, MoneyScenario, ScenarioChanges } from '#contract/money-tests.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { fractionDigitsOf } from '#ui/lib/formatting.ts';
import { useSaving } from '#ui/lib/save-field.ts';

export type Scenario = MoneyScenario & { figures: MoneyFigures };

/** What can be done with the scenarios of an idea, each with its words. */
export function useMoneyCommands(ideaId: string) {
  const { t } = useTranslation('money-tests');
  const client = useClient();
  const add = useCommand(client.moneyTests.addScenario, { announce: ({ name }) => t('added', { name }) });
  const move = useCommand(client.moneyTests.moveScenario, {
    announce: (all, { id }) => {
      const place = all.findIndex((each) => each.id === id);
      return t('moved', { name: all[place]?.name, place: place + 1, count: all.length });
    },
  });
  const removed = useRef('');
  const remove = useCommand(client.moneyTests.removeScenario, {
    announce: () => t('removed', { name: removed.current }),
  });
  return {
    move,
    isAdding: add.isRunning,
    /** Without a currency it has that of the last one. */
    add: (name: string, currency?: string) =>
      add.run({ id: newId(), ideaId, fields: { name, ...(currency !== undefined && { currency }) } }),
    copy: ({ id, name }: Scenario) =>
      add.run({
        id: newId(),
        ideaId,
        fromId: id,
        fields: { name: t('copyOf', { name }).slice(0, limits.line) },
      }),
    remove({ id, name }: Scenario) {
      removed.current = name;
      return remove.run({ id });
    },
  };
}

const amounts = ['price', 'unitCost', 'fixedMonthlyCost', 'startUpCash'] as const;

/** Another currency with the amounts as they are read: what was 25,000 of the one is 25,000 of the other. */
export function inCurrency(
  scenario: Scenario,
  currency: string,
): { changes: ScenarioChanges; base: ScenarioChanges } {
  const [from, to] = [10 ** fractionDigitsOf(scenario.currency), 10 ** fractionDigitsOf(currency)];
  const changes: ScenarioChanges = { currency };
  const base: ScenarioChanges = { currency: scenario.currency };
  for (const field of amounts) {
    const amount = scenario[field];
    if (amount === null || from === to) continue;
    // Beyond what a whole number can be it would be refused as none, in place of as too large.
    changes[field] = Math.min(Math.round((amount * to) / from), Number.MAX_SAFE_INTEGER);
    base[field] = amount;
  }
  return { changes, base };
}

/** Saves fields of one scenario and shows what follows at once. */
export function useSaveScenario({ id, ideaId }: Scenario) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: ScenarioChanges, base: ScenarioChanges) => {
      const saved = await client.moneyTests.changeScenario({ id, changes, base });
      queries.setQueryData(api.moneyTests.list.queryKey({ input: { ideaId } }), (all) =>
        all?.map((each) => (each.id === id ? saved : each)),
      );
      return saved;
    },
    [api, client, queries, id, ideaId],
  );
  return useSaving(change);
}
