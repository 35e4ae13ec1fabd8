import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Panel } from '#ui/components/panel.tsx';
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
  const { draft, setDraft, first, isRunning, submit, addAnother, refusal } = form;
  return (
    <Panel title={t('new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            ref={first}
            label={t('field.title')}
            description={t('required')}
            value={draft.title}
            onChange={(event) => setDraft({ title: event.currentTarget.value })}
            error={refusal('title')}
            data-autofocus
            autoFocus
          />
          <TextInput
            label={t('field.issuer')}
            value={draft.issuer}
            onChange={(event) => setDraft({ issuer: event.currentTarget.value })}
            error={refusal('issuer')}
          />
          <Group gap="sm">
            <Button type="submit" loading={isRunning}>
              {t('add')}
            </Button>
            <Button variant="default" onClick={addAnother}>
              {t('addAnother')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
