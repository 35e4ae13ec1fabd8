import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { SuggestingInput } from '#ui/components/suggesting-input.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useChannels } from './use-channels.ts';

/** `channel`: as it is typed. */
const schema = z.object({ title: z.string(), channel: z.string(), plannedOn: z.string().nullable() });
const empty: z.infer<typeof schema> = { title: '', channel: '', plannedOn: null };

interface AddStepProps {
  ideaId: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** What, where and when. */
export function AddStep({ ideaId, onClose, onAdded }: AddStepProps) {
  const { t } = useTranslation('promotions');
  const client = useClient();
  const { names, channelOf } = useChannels();
  const form = useAddForm({
    // Named after the idea as well, so that it is erased with it.
    draft: { key: `promotions.add.${ideaId}`, schema, empty },
    procedure: client.promotions.add,
    toInput: (fields, id) => ({
      ...{ id, ideaId },
      fields: { ...fields, channel: channelOf(fields.channel) },
    }),
    announce: ({ title }) => t('added', { title }),
    onAdded,
  });
  const { draft, setDraft, refusal } = form;
  return (
    <AddPanel
      form={form}
      words={{
        heading: t('new'),
        title: t('field.title'),
        required: t('required'),
        placeholder: t('titleHelp'),
      }}
      onClose={onClose}
    >
      <SuggestingInput
        label={t('field.channel')}
        description={`${t('required')}. ${t('channelHelp')}`}
        data={names}
        value={draft.channel}
        onChange={(channel) => setDraft({ channel })}
        error={refusal('channel')}
      />
      <DateField
        label={t('field.plannedOn')}
        value={draft.plannedOn}
        onChange={(plannedOn) => setDraft({ plannedOn })}
        error={refusal('plannedOn')}
      />
    </AddPanel>
  );
}
