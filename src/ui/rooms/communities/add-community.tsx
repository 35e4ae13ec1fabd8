import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type CommunityPurpose, communityPurpose, communityPurposes } from '#contract/contact-parts.ts';
import { AddForm } from '#ui/components/add-form.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useClient } from '#ui/lib/api.tsx';
import type { DraftOptions } from '#ui/lib/draft.ts';
import { withScheme } from '#ui/lib/with-scheme.ts';

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

/** A name is enough. */
export function AddCommunity({ onClose, onAdded }: AddCommunityProps) {
  const { t } = useTranslation(['communities', 'words']);
  const client = useClient();
  const form = useAddForm({
    draft: addDraft,
    procedure: client.communities.add,
    toInput: ({ name, purpose, link }, id) => ({
      id,
      fields: { name, purpose, ...(link.trim() && { link: withScheme(link) }) },
    }),
    announce: ({ name }) => t('communities:added', { name }),
    onAdded,
  });
  const { draft, setDraft, first, refusal } = form;

  return (
    <AddForm form={form} heading={t('communities:new')} onClose={onClose}>
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
    </AddForm>
  );
}
