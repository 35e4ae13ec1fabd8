import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { type CommunityPurpose, communityPurpose, communityPurposes } from '#contract/contact-parts.ts';
import { Panel } from '#ui/components/panel.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { type DraftOptions, useDraft } from '#ui/lib/draft.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';

const schema = z.object({ name: z.string(), purpose: communityPurpose.nullable(), link: z.string() });
const addDraft: DraftOptions<z.infer<typeof schema>> = {
  key: 'communities.add',
  schema,
  empty: { name: '', purpose: null, link: '' },
};

interface AddCommunityProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A name is enough. What was typed half survives a crash; the id is made here, so that a second click adds nothing. */
export function AddCommunity({ onClose, onAdded }: AddCommunityProps) {
  const { t } = useTranslation(['communities', 'words']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const [draft, setDraft, clearDraft] = useDraft(addDraft);
  const [failure, setFailure] = useState<SeenFailure>();
  const id = useRef(newId());
  const first = useRef<HTMLInputElement>(null);
  const add = useCommand(client.communities.add, {
    announce: ({ name }) => t('communities:added', { name }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });

  async function save(staysOpen: boolean) {
    if (add.isRunning) return;
    setFailure(undefined);
    const { name, purpose, link } = draft;
    const added = await add.run({ id: id.current, fields: { name, purpose, ...(link && { link }) } });
    if (!added) return;
    await clearDraft(draft);
    id.current = newId();
    if (!staysOpen) return onAdded(added.id);
    first.current?.focus();
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  const refusal = (field: string) => {
    const reason = failure && refusalOf(failure, `fields.${field}`);
    return reason && refusalWords(reason);
  };
  return (
    <Panel title={t('communities:new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            ref={first}
            label={t('communities:field.name')}
            description={t('communities:required')}
            value={draft.name}
            onChange={(event) => setDraft({ name: event.currentTarget.value })}
            error={refusal('name')}
            data-autofocus
            autoFocus
          />
          <Select
            label={t('communities:field.purpose')}
            data={communityPurposes.map((each) => ({ value: each, label: t(`words:purpose.${each}`) }))}
            value={draft.purpose}
            onChange={(purpose) => setDraft({ purpose: purpose as CommunityPurpose | null })}
            clearable
          />
          <TextInput
            label={t('communities:field.link')}
            inputMode="url"
            value={draft.link}
            onChange={(event) => setDraft({ link: event.currentTarget.value })}
            error={refusal('link')}
          />
          <Group gap="sm">
            <Button type="submit" loading={add.isRunning}>
              {t('communities:add')}
            </Button>
            <Button variant="default" onClick={() => void save(true)}>
              {t('communities:addAnother')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
