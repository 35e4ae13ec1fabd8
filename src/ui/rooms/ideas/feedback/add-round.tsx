import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';

const schema = z.object({ title: z.string(), plannedOn: z.string().nullable() });
const empty: z.infer<typeof schema> = { title: '', plannedOn: null };

interface AddRoundProps {
  ideaId: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough; the questions are written afterwards. */
export function AddRound({ ideaId, onClose, onAdded }: AddRoundProps) {
  const { t } = useTranslation('feedback');
  const client = useClient();
  const form = useAddForm({
    // Named after the idea as well, so that it is erased with it.
    draft: { key: `feedback.round.${ideaId}`, schema, empty },
    procedure: client.feedback.addRound,
    toInput: (fields, id) => ({ id, ideaId, fields }),
    announce: ({ title }) => t('roundAdded', { title }),
    onAdded,
  });
  const { draft, setDraft, refusal } = form;
  return (
    <AddPanel
      form={form}
      isSingle
      words={{
        heading: t('newRound'),
        title: t('field.title'),
        required: t('required'),
        placeholder: t('roundHelp'),
      }}
      onClose={onClose}
    >
      <DateField
        label={t('field.plannedOn')}
        value={draft.plannedOn}
        onChange={(plannedOn) => setDraft({ plannedOn })}
        error={refusal('plannedOn')}
      />
    </AddPanel>
  );
}
