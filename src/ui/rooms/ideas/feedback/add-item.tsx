import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { activityMethod, activityMethods } from '#contract/activities.ts';
import type { FeedbackRound } from '#contract/feedback.ts';
import { AddForm } from '#ui/components/add-form.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { NameInput, WhoField } from './who-field.tsx';

const schema = z.object({
  contact: z.object({ id: z.string(), name: z.string() }).nullable(),
  name: z.string(),
  /** null: today. */
  givenOn: z.string().nullable(),
  channel: activityMethod.nullable(),
  /** undefined: the round that is looked at. */
  roundId: z.string().nullable().optional(),
  said: z.string(),
});
const empty: z.infer<typeof schema> = { contact: null, name: '', givenOn: null, channel: null, said: '' };

interface AddItemProps {
  ideaId: string;
  rounds: readonly FeedbackRound[];
  roundId: string | undefined;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** What somebody said; all but the day may be left open. */
export function AddItem({ ideaId, rounds, roundId, onClose, onAdded }: AddItemProps) {
  const { t } = useTranslation(['feedback', 'words']);
  const client = useClient();
  const form = useAddForm({
    // Named after the idea as well, so that it is erased with it.
    draft: { key: `feedback.add.${ideaId}`, schema, empty },
    procedure: client.feedback.add,
    toInput: ({ contact, name, givenOn, channel, said, ...draft }, id) => ({
      id,
      ideaId,
      fields: {
        ...{ channel, said, name },
        contactId: contact?.id ?? null,
        givenOn: givenOn ?? todayOf(new Date()),
        roundId: roundOf(draft.roundId),
      },
    }),
    announce: () => t('feedback:itemAdded'),
    onAdded,
  });
  const { draft, setDraft, refusal } = form;
  function roundOf(chosen: string | null | undefined): string | null {
    const wanted = chosen === undefined ? roundId : chosen;
    return rounds.find(({ id }) => id === wanted)?.id ?? null;
  }
  return (
    <AddForm form={form} heading={t('feedback:newItem')} onClose={onClose}>
      <GrowingTextarea
        label={t('feedback:field.said')}
        minRows={3}
        maxRows={12}
        value={draft.said}
        onChange={(said) => setDraft({ said })}
        error={refusal('said')}
        data-autofocus
        autoFocus
      />
      <WhoField
        contact={draft.contact}
        onContact={(contact) => setDraft({ contact })}
        error={refusal('contactId')}
      >
        <NameInput value={draft.name} onChange={(name) => setDraft({ name })} />
      </WhoField>
      <DateField
        label={t('feedback:field.givenOn')}
        value={draft.givenOn ?? todayOf(new Date())}
        onChange={(givenOn) => givenOn !== null && setDraft({ givenOn })}
        error={refusal('givenOn')}
      />
      <Select
        label={t('feedback:field.channel')}
        data={activityMethods.map((each) => ({ value: each, label: t(`words:method.${each}`) }))}
        value={draft.channel}
        clearable
        onChange={(value) => setDraft({ channel: activityMethods.find((each) => each === value) ?? null })}
      />
      {rounds.length > 0 && (
        <Select
          label={t('feedback:field.round')}
          data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
          value={roundOf(draft.roundId)}
          clearable
          onChange={(id) => setDraft({ roundId: id })}
        />
      )}
    </AddForm>
  );
}
