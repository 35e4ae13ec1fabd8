import { Button, Group } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Activity } from '#contract/activities.ts';
import { focusUnreadDay } from '#ui/components/date-field.tsx';
import { RestoredNote } from '#ui/components/restored-note.tsx';
import { useFormDraft } from '#ui/components/use-form-draft.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { entryOf, entrySchema } from './entry.ts';
import { EntryFields } from './entry-fields.tsx';
import { ProofFields } from './proof-fields.tsx';
import classes from './timeline.module.css';

interface EntryFormProps {
  applicationId: string;
  /** null: a new one. */
  entry: Activity | null;
  onClose: () => void;
}

/** Writes down what happened, on whatever day it did, or corrects what was written. */
export function EntryForm({ applicationId, entry, onClose }: EntryFormProps) {
  const { t } = useTranslation(['applications', 'app']);
  const client = useClient();
  const id = useRef(newId());
  const draft = useFormDraft(
    entry ? `activities.change.${entry.id}` : `activities.add.${applicationId}`,
    entrySchema,
    entryOf(entry, todayOf(new Date())),
  );
  const [failure, setFailure] = useState<SeenFailure>();
  const keep = (seen: SeenFailure) => {
    setFailure(seen);
    return seen.data?.refusals !== undefined;
  };
  const add = useCommand(client.activities.add, {
    announce: () => t('applications:timeline.added'),
    onFailure: keep,
  });
  const change = useCommand(client.activities.change, {
    announce: () => t('applications:timeline.corrected'),
    onFailure: keep,
  });

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (focusUnreadDay(event.currentTarget) || add.isRunning || change.isRunning) return;
    setFailure(undefined);
    const { kind, stageId, ...fields } = draft.form;
    const newStage = entry?.kind === 'stage_change' && stageId !== entry.stageId ? stageId : null;
    const saved = entry
      ? await change.run({ id: entry.id, changes: { ...fields, ...(newStage && { stageId: newStage }) } })
      : await add.run({
          id: id.current,
          kind,
          links: [{ noun: 'application', id: applicationId }],
          fields,
        });
    if (saved) await close();
  }
  async function close() {
    await draft.discard();
    onClose();
  }

  const fields = { entry: draft.form, onChange: draft.change, failure };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      {draft.isRestored && (
        <div className={classes.wide}>
          <RestoredNote onDiscard={() => void draft.discard()} />
        </div>
      )}
      <EntryFields {...fields} kind={entry?.kind ?? null} />
      {entry?.kind !== 'created' && <ProofFields {...fields} />}
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={add.isRunning || change.isRunning}>
          {t('applications:timeline.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void close()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
