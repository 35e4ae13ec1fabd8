import { useTranslation } from 'react-i18next';
import type { ApplicationSkill } from '#contract/skills.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** Corrects what an application asks for, each time as one step of undo. `asked`: what it asks for now. */
export function useAskedCommands(applicationId: string, asked: readonly ApplicationSkill[]) {
  const { t } = useTranslation('skills');
  const client = useClient();
  const { run } = useCommand(client.skills.tagApplication, {
    announce(_, { add = [], remove = [] }) {
      const gone = asked.find(({ id }) => remove.includes(id));
      if (!gone) return t('asked.added', { name: add.join(', ') });
      return t(gone.origin === 'found' ? 'asked.keptOff' : 'asked.removed', { name: gone.name });
    },
  });
  return {
    add: (name: string) => void run({ applicationId, add: [name] }),
    remove: (id: string) => void run({ applicationId, remove: [id] }),
  };
}
