import { useTranslation } from 'react-i18next';
import type { PromotionStep } from '#contract/promotions.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';

/** What can be done with steps from the list and the panel, each with its words. */
export function usePromotionCommands() {
  const { t, i18n } = useTranslation('promotions');
  const client = useClient();
  const saveFile = useSaveFile();
  const change = useCommand(client.promotions.change, {
    announce: ({ title, doneOn }) => t(doneOn === null ? 'open' : 'done', { title }),
  });
  const exported = useCommand(client.promotions.exportCalendar, { undoable: false });
  return {
    remove: useCommand(client.promotions.remove, { announce: () => t('removed') }),
    /** Ticked, it is written into the ledger; without the tick it is taken out again. */
    tick: ({ id }: PromotionStep, isDone: boolean) =>
      change.run({ id, changes: { doneOn: isDone ? todayOf(new Date()) : null } }),
    isExporting: exported.isRunning,
    async saveCalendar(ideaId: string): Promise<void> {
      const file = await exported.run({ ideaId, language: i18n.language === 'id' ? 'id' : 'en' });
      if (file) await saveFile(file);
    },
  };
}
