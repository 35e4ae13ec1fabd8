import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { IdeaCard } from '#contract/ideas.ts';
import { limits } from '#contract/limits.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** What can be done with ideas from the board, the panel and the page, each with its words. */
export function useIdeaCommands() {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const move = useCommand(client.ideas.move, {
    announce: ({ state }) => t('moved', { state: t(`state.${state}`) }),
  });
  const copy = useCommand(client.ideas.copy, { announce: ({ title }) => t('copied', { title }) });
  const trash = useCommand(client.ideas.trash, {
    announce: ({ changedCount }) => t('trashed', { count: changedCount }),
  });
  const restore = useCommand(client.trash.restore, { announce: () => t('restored') });
  return {
    move,
    trash,
    copy: ({ id, title }: Pick<IdeaCard, 'id' | 'title'>) =>
      copy.run({ id: newId(), fromId: id, title: t('copyOf', { title }).slice(0, limits.line) }),
    restore: (id: string) => restore.run({ refs: [{ noun: 'idea', id }] }),
  };
}
