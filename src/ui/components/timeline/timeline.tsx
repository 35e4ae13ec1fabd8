import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import type { EntryLink } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';
import classes from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

/** What happened with one record, newest first; every entry can be dated otherwise, corrected or taken away. */
export function Timeline({ noun, id }: EntryLink) {
  const { t } = useTranslation('fields');
  const api = useApi();
  /** `new`, or the id of an entry. */
  const [editing, setEditing] = useState<string | null>(null);
  /** The one entry to which files are added now: what is dropped or pasted can be meant for one only. */
  const [attaching, setAttaching] = useState<string | null>(null);
  const { data: entries = [] } = useQuery(api.activities.list.queryOptions({ input: { noun, id } }));
  const stageChangeCount = entries.filter((entry) => entry.kind === 'stage_change').length;
  const root = useRef<HTMLElement>(null);
  const closed = useRef<string | null>(null);
  const close = useCallback(() => {
    closed.current = editing;
    setEditing(null);
  }, [editing]);
  // The focus goes back to what opened the form.
  useEffect(() => {
    if (editing !== null || closed.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(closed.current)}"]`)?.focus();
    closed.current = null;
  }, [editing]);
  return (
    <section ref={root} className={classes.root} aria-label={t('timeline.title')}>
      <div className={classes.head}>
        <h3>{t('timeline.title')}</h3>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          data-opens="new"
          onClick={() => setEditing('new')}
        >
          {t('timeline.add')}
        </Button>
      </div>
      {editing === 'new' && <EntryForm about={{ noun, id }} entry={null} onClose={close} />}
      <ol className={classes.list}>
        {entries.map((entry) =>
          editing === entry.id ? (
            <li key={entry.id}>
              <EntryForm about={{ noun, id }} entry={entry} onClose={close} />
            </li>
          ) : (
            <TimelineEntry
              key={entry.id}
              entry={entry}
              canRemove={entry.kind !== 'stage_change' || stageChangeCount > 1}
              isAttaching={attaching === entry.id}
              onAttach={() => setAttaching(attaching === entry.id ? null : entry.id)}
              onEdit={() => setEditing(entry.id)}
            />
          ),
        )}
      </ol>
    </section>
  );
}
