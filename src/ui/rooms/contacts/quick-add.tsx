import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddForm, MoreFields, useMoreFields } from '#ui/components/add-form.tsx';
import { ImportLink } from '#ui/components/import-link.tsx';
import { SuggestingInput } from '#ui/components/suggesting-input.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { withScheme } from '#ui/lib/with-scheme.ts';
import { addDraft } from './add-draft.ts';
import { nameOfCard } from './contact-commands.ts';
import { SimilarPeople } from './similar-people.tsx';

interface QuickAddProps {
  onClose: () => void;
  /** Also for one who is there already. */
  onAdded: (id: string) => void;
}

const mostSuggestions = 8;
const alwaysShown: readonly string[] = ['name', 'company'];

/** A name is enough. */
export function QuickAdd({ onClose, onAdded }: QuickAddProps) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const client = useClient();
  const more = useMoreFields(alwaysShown);
  const form = useAddForm({
    draft: addDraft,
    procedure: client.contacts.add,
    toInput: ({ link, ...fields }, id) => ({
      id,
      fields: { ...fields, links: link.trim() === '' ? [] : [withScheme(link)] },
    }),
    announce: (added) => t('added', { name: nameOfCard(added) }),
    onAdded,
    onRefused: more.onRefused,
  });
  const { draft, setDraft, first, refusal } = form;
  const companies = useQuery({
    ...api.companies.list.queryOptions({ input: { text: draft.company, limit: mostSuggestions } }),
    placeholderData: keepPreviousData,
  });

  return (
    <AddForm form={form} heading={t('new')} onClose={onClose} foot={<ImportLink />}>
      <TextInput
        ref={first}
        label={t('field.name')}
        description={t('required')}
        value={draft.name}
        onChange={(event) => setDraft({ name: event.currentTarget.value })}
        error={refusal('name')}
        autoComplete="off"
        autoFocus
      />
      <SuggestingInput
        label={t('field.company')}
        data={[...new Set(companies.data?.map((company) => company.name))]}
        value={draft.company}
        onChange={(company) => setDraft({ company })}
        error={refusal('company')}
      />
      <SimilarPeople name={draft.name} email={draft.email} link={draft.link} onOpen={onAdded} />
      <MoreFields more={more}>
        <TextInput
          label={t('field.role')}
          value={draft.role}
          onChange={(event) => setDraft({ role: event.currentTarget.value })}
          error={refusal('role')}
        />
        <TextInput
          label={t('field.email')}
          inputMode="email"
          autoComplete="off"
          value={draft.email}
          onChange={(event) => setDraft({ email: event.currentTarget.value })}
          error={refusal('email')}
        />
        <TextInput
          label={t('field.link')}
          inputMode="url"
          value={draft.link}
          onChange={(event) => setDraft({ link: event.currentTarget.value })}
          error={refusal('links.0')}
        />
        <TextInput
          label={t('field.howMet')}
          value={draft.howMet}
          onChange={(event) => setDraft({ howMet: event.currentTarget.value })}
          error={refusal('howMet')}
        />
      </MoreFields>
    </AddForm>
  );
}
