import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useShortcut } from '#ui/lib/shortcut.ts';
import { saveEverything } from '#ui/lib/unsaved.ts';
import { PrivacyTools } from '../privacy/privacy-tools.tsx';
import classes from './entry.module.css';
import { EntryDetails } from './entry-details.tsx';
import { EntryMenu } from './entry-panel.tsx';
import { useEntryTitle } from './use-entry-title.ts';

interface EntryPageProps {
  id: string;
  /** Where the page came from is not known. */
  onLeave: () => void;
}

/** One entry with the whole page to itself. */
export function EntryPage({ id, onLeave }: EntryPageProps) {
  const { t } = useTranslation(['journal', 'app']);
  const api = useApi();
  const { history } = useRouter();
  const query = useQuery(api.entries.get.queryOptions({ input: { id } }));
  const titleOf = useEntryTitle();
  const entry = query.data;
  // What had the keyboard went with the panel.
  useEffect(() => document.getElementById('content')?.focus({ preventScroll: true }), []);
  async function back() {
    // The panel begins with what is stored.
    await saveEverything();
    if (history.canGoBack()) history.back();
    else onLeave();
  }
  useShortcut('Escape', 'app:shortcut.close', () => void back(), { inPalette: false });
  return (
    <>
      <RoomHeader title={entry ? titleOf(entry) : t('journal:entry.name')}>
        {entry && entry.deletedAt === null && <EntryMenu entry={entry} />}
        <PrivacyTools />
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          onClick={() => void back()}
        >
          {t('app:back')}
        </Button>
      </RoomHeader>
      <div className={classes.page}>
        <VisuallyHidden component="h2">{t('journal:entry.name')}</VisuallyHidden>
        <ListStates query={query} isEmpty={!entry} empty={null}>
          <Suspense>{entry && <EntryDetails key={id} entry={entry} />}</Suspense>
        </ListStates>
      </div>
    </>
  );
}
