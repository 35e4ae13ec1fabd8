import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { DraftOptions } from '#ui/lib/draft.ts';

const schema = z.object({ title: z.string(), why: z.string(), targetOn: z.string().nullable() });
const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'goals.add',
  schema,
  empty: { title: '', why: '', targetOn: null },
};

interface QuickAddProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough. */
export function QuickAdd({ onClose, onAdded }: QuickAddProps) {
  const { t } = useTranslation('learning');
  const client = useClient();
  const form = useAddForm({
    draft: addDraft,
    procedure: client.goals.add,
    toInput: (fields, id) => ({ id, fields }),
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
      <TextInput
        label={t('field.why')}
        placeholder={t('whyHelp')}
        value={draft.why}
        onChange={(event) => setDraft({ why: event.currentTarget.value })}
        error={refusal('why')}
      />
      <DateField
        label={t('field.targetOn')}
        value={draft.targetOn}
        onChange={(targetOn) => setDraft({ targetOn })}
        error={refusal('targetOn')}
      />
    </AddPanel>
  );
}
