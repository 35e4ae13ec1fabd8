import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';

const schema = z.object({ title: z.string(), belief: z.string() });
const empty: z.infer<typeof schema> = { title: '', belief: '' };

interface AddExperimentProps {
  ideaId: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough. */
export function AddExperiment({ ideaId, onClose, onAdded }: AddExperimentProps) {
  const { t } = useTranslation('experiments');
  const client = useClient();
  const form = useAddForm({
    // Named after the idea as well, so that it is erased with it.
    draft: { key: `experiments.add.${ideaId}`, schema, empty },
    procedure: client.experiments.add,
    toInput: (fields, id) => ({ id, ideaId, fields }),
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
      <GrowingTextarea
        label={t('field.belief')}
        placeholder={t('help.belief')}
        minRows={2}
        value={draft.belief}
        onChange={(belief) => setDraft({ belief })}
        error={refusal('belief')}
      />
    </AddPanel>
  );
}
