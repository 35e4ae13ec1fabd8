import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '#contract/activities.ts';
import { useApi } from '#ui/lib/api.tsx';
import { EntryForm, type EntryLink } from './entry-form.tsx';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

/** What happened with one record, newest first; every entry can be dated otherwise, corrected or taken away. */
export function Timeline({ noun, id }: EntryLink) {
  const { t } = useTranslation('fields');
  const api = useApi();
  const [editing, setEditing] = useState<Activity | 'new' | null>(null);
  const { data: entries = [] } = useQuery(api.activities.list.queryOptions({ input: { noun, id } }));
  const stageChangeCount = entries.filter((entry) => entry.kind === 'stage_change').length;
  const close = () => setEditing(null);
  return (
    <section className={classes.root} aria-label={t('timeline.title')}>
      <div className={classes.head}>
        <h3>{t('timeline.title')}</h3>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setEditing('new')}
        >
          {t('timeline.add')}
        </Button>
      </div>
      {editing === 'new' && <EntryForm about={{ noun, id }} entry={null} onClose={close} />}
      <ol className={classes.list}>
        {entries.map((entry) =>
          editing !== 'new' && editing?.id === entry.id ? (
            <li key={entry.id}>
              <EntryForm about={{ noun, id }} entry={entry} onClose={close} />
            </li>
          ) : (
            <TimelineEntry
              key={entry.id}
              entry={entry}
              canRemove={entry.kind !== 'stage_change' || stageChangeCount > 1}
              onEdit={() => setEditing(entry)}
            />
          ),
        )}
      </ol>
    </section>
  );
}
