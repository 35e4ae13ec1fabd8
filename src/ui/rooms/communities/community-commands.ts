import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Community } from '#contract/communities.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

type Named = Pick<Community, 'id' | 'name'>;

/** Notes that one was in a community: today, or on another day and with a note. */
export function useVisit({ id, name }: Named, onFailure: (failure: SeenFailure) => boolean = () => false) {
  const { t } = useTranslation('communities');
  const client = useClient();
  const { dayRelative } = useFormatting();
  const { run, isRunning } = useCommand(client.communities.visit, {
    announce: ({ happenedOn }) => t('visited', { name, day: dayRelative(happenedOn) }),
    onFailure,
  });
  return {
    isRunning,
    visit: (more: { on?: string; note?: string } = {}) => run({ id, activityId: newId(), ...more }),
  };
}

/** What can be done with a community and the people known from there. */
export function useCommunityCommands({ id, name }: Named) {
  const { t } = useTranslation('communities');
  const client = useClient();
  const link = useCommand(client.communities.link, {
    announce: () => t('people.linked', { name }),
  });
  const unlink = useCommand(client.communities.unlink, {
    announce: () => t('people.unlinked', { name }),
  });
  const addContact = useCommand(client.contacts.add, {
    announce: (added) => t('people.added', { person: added.name }),
  });
  const trash = useCommand(client.communities.trash, { announce: () => t('trashed', { name }) });
  const restore = useCommand(client.trash.restore, { announce: () => t('restored', { name }) });
  return {
    know: (contactId: string) => void link.run({ id, contactIds: [contactId] }),
    forget: (contactId: string) => void unlink.run({ id, contactIds: [contactId] }),
    knowNew: (person: string) =>
      void addContact.run({ id: newId(), fields: { name: person }, communityId: id }),
    trash: () => void trash.run({ ids: [id] }),
    restore: () => void restore.run({ refs: [{ noun: 'community', id }] }),
  };
}
