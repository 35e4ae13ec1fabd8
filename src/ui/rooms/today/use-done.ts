import { useTranslation } from 'react-i18next';
import type { DueItem } from '#contract/today.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

const noStep = { nextStep: null, nextStepOn: null };

interface Done {
  /** Steps are done with a click; what else is due has its own place for that. */
  can: boolean;
  run: () => Promise<unknown>;
}

/** Marks a step as done on the day `today`: one of promotion is written into the ledger, a next step makes room for another. */
export function useDone({ kind, noun, id, recordId, about, detail }: DueItem, today: string): Done {
  const { t } = useTranslation('today');
  const client = useClient();
  const options = { announce: () => t('stepDone', { title: detail ?? about }) };
  const promotion = useCommand(client.promotions.change, options);
  const application = useCommand(client.applications.change, options);
  const idea = useCommand(client.ideas.change, options);
  return {
    can: kind === 'promotion' || kind === 'step',
    async run() {
      if (kind === 'promotion') await promotion.run({ id, changes: { doneOn: today } });
      else if (noun === 'idea') await idea.run({ id: recordId, changes: noStep });
      else await application.run({ id: recordId, changes: noStep });
    },
  };
}
