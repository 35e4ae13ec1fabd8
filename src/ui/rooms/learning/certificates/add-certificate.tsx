import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AddPanel } from '#ui/components/add-panel.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { DraftOptions } from '#ui/lib/draft.ts';

const schema = z.object({ title: z.string(), issuer: z.string() });
const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'certificates.add',
  schema,
  empty: { title: '', issuer: '' },
};

interface AddCertificateProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A title is enough. */
export function AddCertificate({ onClose, onAdded }: AddCertificateProps) {
  const { t } = useTranslation('certificates');
  const client = useClient();
  const form = useAddForm({
    draft: addDraft,
    procedure: client.certificates.add,
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
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('field.issuer')}
        value={draft.issuer}
        onChange={(event) => setDraft({ issuer: event.currentTarget.value })}
        error={refusal('issuer')}
      />
    </AddPanel>
  );
}
