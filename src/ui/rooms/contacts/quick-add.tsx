import { Button, Group, Stack, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportLink } from '#ui/components/import-link.tsx';
import { Panel } from '#ui/components/panel.tsx';
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
  const [hasMore, setHasMore] = useState(false);
  const form = useAddForm({
    draft: addDraft,
    procedure: client.contacts.add,
    toInput: ({ link, ...fields }, id) => ({
      id,
      fields: { ...fields, links: link.trim() === '' ? [] : [withScheme(link)] },
    }),
    announce: (added) => t('added', { name: nameOfCard(added) }),
    onAdded,
    onRefused: (fields) => {
      if (fields.some((field) => !alwaysShown.includes(field))) setHasMore(true);
    },
  });
  const { draft, setDraft, first, root, isRunning, submit, addAnother, refusal } = form;
  const companies = useQuery({
    ...api.companies.list.queryOptions({ input: { text: draft.company, limit: mostSuggestions } }),
    placeholderData: keepPreviousData,
  });

  return (
    <Panel title={t('new')} onClose={onClose}>
      <form ref={root} onSubmit={submit} noValidate>
        <Stack gap="md">
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
          {/* No Collapse: what it holds cannot have the focus while it opens. */}
          {hasMore && (
            <Stack gap="md">
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
            </Stack>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            aria-expanded={hasMore}
            onClick={() => setHasMore((more) => !more)}
            style={{ alignSelf: 'flex-start' }}
          >
            {t(hasMore ? 'lessFields' : 'moreFields')}
          </Button>
          <Group gap="sm">
            <Button type="submit" loading={isRunning}>
              {t('add')}
            </Button>
            <Button variant="default" onClick={addAnother}>
              {t('addAnother')}
            </Button>
          </Group>
          <ImportLink />
        </Stack>
      </form>
    </Panel>
  );
}
