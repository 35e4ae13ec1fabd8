import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ResourceKind, resourceKind, resourceKinds } from '#contract/learning-parts.ts';
import { Panel } from '#ui/components/panel.tsx';
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
  const { draft, setDraft, first, isRunning, submit, addAnother, refusal } = form;
  return (
    <Panel title={t('resources:new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            ref={first}
            label={t('resources:field.title')}
            description={t('resources:required')}
            value={draft.title}
            onChange={(event) => setDraft({ title: event.currentTarget.value })}
            error={refusal('title')}
            data-autofocus
            autoFocus
          />
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
          <Group gap="sm">
            <Button type="submit" loading={isRunning}>
              {t('resources:add')}
            </Button>
            <Button variant="default" onClick={addAnother}>
              {t('resources:addAnother')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
