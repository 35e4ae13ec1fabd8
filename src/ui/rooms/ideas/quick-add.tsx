import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { canvasTemplate } from '#contract/idea-parts.ts';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { DraftOptions } from '#ui/lib/draft.ts';
import { TemplateField } from './template-field.tsx';

const schema = z.object({ title: z.string(), pitch: z.string(), template: canvasTemplate });
const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'ideas.add',
  schema,
  empty: { title: '', pitch: '', template: 'lean' },
};

interface QuickAddProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough. */
export function QuickAdd({ onClose, onAdded }: QuickAddProps) {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const form = useAddForm({
    draft: addDraft,
    procedure: client.ideas.add,
    toInput: ({ template, ...fields }, id) => ({ id, fields, template }),
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
        label={t('field.pitch')}
        placeholder={t('pitchHelp')}
        value={draft.pitch}
        onChange={(event) => setDraft({ pitch: event.currentTarget.value })}
        error={refusal('pitch')}
      />
      <TemplateField value={draft.template} onChange={(template) => setDraft({ template })} />
    </AddPanel>
  );
}
