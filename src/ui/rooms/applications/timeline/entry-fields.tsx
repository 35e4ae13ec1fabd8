import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ActivityKind, activityMethods, manualActivityKinds } from '#contract/activities.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useStages } from '../use-stages.ts';
import type { Entry } from './entry.ts';
import classes from './timeline.module.css';

export interface EntryFieldsProps {
  entry: Entry;
  onChange: (changes: Partial<Entry>) => void;
  failure: SeenFailure | undefined;
}

/** What happened, when, how and with whom. `kind`: of the entry that is corrected; null for a new one. */
export function EntryFields({
  entry,
  onChange,
  failure,
  kind,
}: EntryFieldsProps & { kind: ActivityKind | null }) {
  const { t } = useTranslation(['applications', 'words']);
  const { stages, nameOf } = useStages();
  const refused = useEntryRefusals(failure);
  return (
    <>
      {kind === null && (
        <Select
          label={t('applications:timeline.kind')}
          data={manualActivityKinds.map((each) => ({ value: each, label: t(`words:activityKind.${each}`) }))}
          value={entry.kind}
          allowDeselect={false}
          onChange={(value) => value && onChange({ kind: value as Entry['kind'] })}
        />
      )}
      {kind === 'stage_change' && (
        <Select
          label={t('applications:field.stage')}
          data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
          value={entry.stageId}
          allowDeselect={false}
          onChange={(stageId) => onChange({ stageId })}
        />
      )}
      <DateField
        label={t('applications:timeline.day')}
        value={entry.happenedOn}
        onChange={(day) => day && onChange({ happenedOn: day })}
        error={refused('happenedOn')}
      />
      {kind !== 'created' && (
        <>
          <Select
            label={t('applications:timeline.method')}
            data={activityMethods.map((method) => ({ value: method, label: t(`words:method.${method}`) }))}
            value={entry.method}
            clearable
            onChange={(method) => onChange({ method: method as Entry['method'] })}
          />
          <TextInput
            label={t('applications:timeline.person')}
            value={entry.person}
            onChange={(event) => onChange({ person: event.currentTarget.value })}
            error={refused('person')}
          />
          <TextInput
            className={classes.wide ?? ''}
            label={t('applications:timeline.result')}
            value={entry.result}
            onChange={(event) => onChange({ result: event.currentTarget.value })}
            error={refused('result')}
          />
        </>
      )}
      <Textarea
        className={classes.wide ?? ''}
        label={t('applications:timeline.note')}
        autosize
        minRows={2}
        maxRows={12}
        value={entry.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        error={refused('note')}
      />
    </>
  );
}

/** Why a field was refused, in words, wherever in the input it stood. */
export function useEntryRefusals(failure: SeenFailure | undefined): (field: keyof Entry) => string | undefined {
  const refusalWords = useRefusalWords();
  return (field) => {
    const found = failure?.data?.refusals?.find((refusal) => refusal.field.split('.').at(-1) === field);
    return found && refusalWords(found.reason);
  };
}
