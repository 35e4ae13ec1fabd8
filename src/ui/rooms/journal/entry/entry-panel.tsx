import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#contract/entries.ts';
import { TrashMenu } from '#ui/components/details/trash-menu.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { saveEverything } from '#ui/lib/unsaved.ts';
import { useEntryCommands } from './entry-commands.ts';
import { EntryDetails } from './entry-details.tsx';
import { useEntryTitle } from './use-entry-title.ts';

interface EntryPanelProps {
  id: string;
  onExpand: () => void;
  onClose: () => void;
}

/** One entry beside what it was opened from. */
export function EntryPanel({ id, onExpand, onClose }: EntryPanelProps) {
  const { t } = useTranslation('journal');
  const api = useApi();
  const query = useQuery(api.entries.get.queryOptions({ input: { id } }));
  const titleOf = useEntryTitle();
  const entry = query.data;
  return (
    <Panel
      title={entry ? titleOf(entry) : t('entry.name')}
      onClose={onClose}
      // The page begins with what is stored.
      onExpand={() => void saveEverything().then(onExpand)}
      actions={entry && entry.deletedAt === null && <EntryMenu entry={entry} />}
    >
      <ListStates query={query} isEmpty={!entry} empty={null}>
        {/* Words that are read for the first time must not hide the page, and take the place of the keyboard with it. */}
        <Suspense>{entry && <EntryDetails entry={entry} />}</Suspense>
      </ListStates>
    </Panel>
  );
}

export function EntryMenu({ entry }: { entry: Entry }) {
  const { t } = useTranslation('journal');
  const { trash } = useEntryCommands(entry);
  return <TrashMenu label={t('entry.menu')} toTrash={t('entry.toTrash')} trash={trash} />;
}
