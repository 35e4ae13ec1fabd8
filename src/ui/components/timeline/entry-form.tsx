import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  type Activity,
  activityMethods,
  type ManualActivityKind,
  manualActivityKinds,
} from '#contract/activities.ts';
import { contactDirections } from '#contract/contact-parts.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useDraft } from '#ui/lib/draft.ts';
import { takesEscape } from '#ui/lib/escape.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { type EntryLink, entryDraft } from './entry-draft.ts';
import classes from './timeline.module.css';

interface EntryFormProps {
  /** The record a new one is about. */
  about: EntryLink;
  /** null: a new one. */
  entry: Activity | null;
  onClose: () => void;
}

const firstKinds: Readonly<Record<EntryLink['noun'], ManualActivityKind>> = {
  application: 'interview',
  company: 'note',
  contact: 'meeting',
  community: 'event',
  goal: 'note',
  resource: 'note',
  idea: 'note',
};

/** Whether it counts for a benefit office. */
const countings = ['rule', 'yes', 'no'] as const;

/**
 * Writes down what happened, on whatever day it did, or corrects what was written. What was typed half is there again when the form was closed with Esc or with
 * its panel; only Cancel throws it away.
 */
export function EntryForm({ about, entry, onClose }: EntryFormProps) {
  const { t } = useTranslation(['fields', 'words', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { stages, nameOf } = useStages();
  const [id] = useState(() => newId());
  const [failure, setFailure] = useState<SeenFailure>();
  const [options] = useState(() => entryDraft(about, entry?.id));
  const [draft, set, clearDraft] = useDraft(options);
  const kind = draft.kind ?? firstKinds[about.noun];
  const fields = {
    happenedOn: entry?.happenedOn ?? todayOf(new Date()),
    stageId: entry?.stageId ?? null,
    method: entry?.method ?? null,
    direction: entry?.direction ?? null,
    person: entry?.person ?? '',
    result: entry?.result ?? '',
    note: entry?.note ?? '',
    counts: entry?.counts ?? null,
    ...draft,
  };
  const keep = (seen: SeenFailure) => {
    setFailure(seen);
    return seen.data?.refusals !== undefined;
  };
  const add = useCommand(client.activities.add, {
    announce: () => t('fields:timeline.added'),
    onFailure: keep,
  });
  const change = useCommand(client.activities.change, {
    announce: () => t('fields:timeline.corrected'),
    onFailure: keep,
  });
  const isStageChange = entry?.kind === 'stage_change';
  const refusal = failure?.data?.refusals?.find(({ field }) => field.endsWith('happenedOn'))?.reason;

  async function save() {
    const { kind: _, ...changes } = draft;
    const { happenedOn, note, method, direction, person, result, counts } = fields;
    if (entry && Object.keys(changes).length === 0) return onClose();
    const saved = entry
      ? await change.run({ id: entry.id, changes })
      : await add.run({
          id,
          kind,
          links: [about],
          fields: { happenedOn, note, method, direction, person, result, counts },
        });
    if (!saved) return;
    await clearDraft(draft);
    onClose();
  }
  async function cancel() {
    await clearDraft(draft);
    onClose();
  }

  return (
    <form
      className={classes.form}
      onKeyDown={(event) => {
        if (takesEscape(event)) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!entry && (
        <Select
          label={t('fields:timeline.kind')}
          data={manualActivityKinds.map((each) => ({ value: each, label: t(`words:activityKind.${each}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && set({ kind: value as ManualActivityKind })}
        />
      )}
      {isStageChange && (
        <Select
          label={t('fields:timeline.stage')}
          data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
          value={fields.stageId}
          allowDeselect={false}
          onChange={(stageId) => stageId !== null && set({ stageId: String(stageId) })}
        />
      )}
      <DateField
        label={t('fields:timeline.day')}
        value={fields.happenedOn}
        onChange={(day) => day && set({ happenedOn: day })}
        error={refusal && refusalWords(refusal)}
      />
      {!isStageChange && entry?.kind !== 'created' && (
        <>
          <Select
            label={t('fields:timeline.method')}
            data={activityMethods.map((method) => ({ value: method, label: t(`words:method.${method}`) }))}
            value={fields.method}
            clearable
            onChange={(method) => set({ method: method as Activity['method'] })}
          />
          {about.noun === 'contact' ? (
            <Select
              label={t('fields:timeline.direction')}
              data={contactDirections.map((each) => ({ value: each, label: t(`words:direction.${each}`) }))}
              value={fields.direction}
              clearable
              onChange={(direction) => set({ direction: direction as Activity['direction'] })}
            />
          ) : (
            <TextInput
              label={t('fields:timeline.person')}
              value={fields.person}
              onChange={(event) => set({ person: event.currentTarget.value })}
            />
          )}
          <TextInput
            label={t('fields:timeline.result')}
            value={fields.result}
            onChange={(event) => set({ result: event.currentTarget.value })}
          />
        </>
      )}
      {about.noun !== 'contact' && entry?.kind !== 'created' && (
        <Select
          label={t('fields:timeline.counts.label')}
          data={countings.map((each) => ({ value: each, label: t(`fields:timeline.counts.${each}`) }))}
          value={fields.counts === null ? 'rule' : fields.counts ? 'yes' : 'no'}
          allowDeselect={false}
          onChange={(each) => set({ counts: each === 'rule' ? null : each === 'yes' })}
        />
      )}
      <GrowingTextarea
        className={classes.wide ?? ''}
        label={t('fields:timeline.note')}
        minRows={2}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
      <Group gap="sm" className={classes.wide ?? ''}>
        <Button type="submit" size="compact-md" loading={add.isRunning || change.isRunning}>
          {t('fields:timeline.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void cancel()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
