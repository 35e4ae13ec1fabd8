import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ResourceKind, resourceKind, resourceKinds } from '#contract/learning-parts.ts';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { DraftOptions } from '#ui/lib/draft.ts';

const schema = z.object({ title: z.string(), kind: resourceKind, provider: z.string(), link: z.string() });
const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'resources.add',
  schema,
  empty: { title: '', kind: 'course', provider: '', link: '' },
};

interface AddResourceProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough. */
export function AddResource({ onClose, onAdded }: AddResourceProps) {
  const { t } = useTranslation(['resources', 'words']);
  const client = useClient();
  const form = useAddForm({
    draft: addDraft,
    procedure: client.resources.add,
    toInput: (fields, id) => ({ id, fields }),
    announce: ({ title }) => t('resources:added', { title }),
    onAdded,
  });
  const { draft, setDraft, refusal } = form;
  return (
    <AddPanel
      form={form}
      words={{
        heading: t('resources:new'),
        title: t('resources:field.title'),
        required: t('resources:required'),
      }}
      onClose={onClose}
    >
      <Select
        label={t('resources:field.kind')}
        data={resourceKinds.map((kind) => ({ value: kind, label: t(`words:resourceKind.${kind}`) }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => kind && setDraft({ kind: kind as ResourceKind })}
      />
      <TextInput
        label={t('resources:field.provider')}
        value={draft.provider}
        onChange={(event) => setDraft({ provider: event.currentTarget.value })}
        error={refusal('provider')}
      />
      <TextInput
        label={t('resources:field.link')}
        inputMode="url"
        value={draft.link}
        onChange={(event) => setDraft({ link: event.currentTarget.value })}
        error={refusal('link')}
      />
    </AddPanel>
  );
}
