import { Select, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AddForm, MoreFields, useMoreFields } from '#ui/components/add-form.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { ImportLink } from '#ui/components/import-link.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { SuggestingInput } from '#ui/components/suggesting-input.tsx';
import { useAddForm } from '#ui/lib/add-form.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { addDraft } from './add-draft.ts';
import { nameOfCard } from './application-commands.ts';
import { SimilarNotice } from './similar-notice.tsx';

interface QuickAddProps {
  onClose: () => void;
  onAdded: (id: string) => void;
  onOpen: (id: string) => void;
}

const mostSuggestions = 8;
const alwaysShown: readonly string[] = ['company', 'role'];

/** Two fields are enough. */
export function QuickAdd({ onClose, onAdded, onOpen }: QuickAddProps) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const client = useClient();
  const { stages, nameOf } = useStages();
  const more = useMoreFields(alwaysShown);
  const form = useAddForm({
    draft: addDraft,
    procedure: client.applications.add,
    toInput: ({ company, role, stageId, appliedOn, link }, id) => ({
      id,
      ...(stageId && { stageId }),
      fields: { company, role, ...(appliedOn && { appliedOn }), ...(link && { link }) },
    }),
    announce: (added) => t('added', { card: nameOfCard(added) }),
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
      <SuggestingInput
        ref={first}
        label={t('field.company')}
        description={t('required')}
        data={[...new Set(companies.data?.map((company) => company.name))]}
        value={draft.company}
        onChange={(company) => setDraft({ company })}
        error={refusal('company')}
        data-autofocus
        autoFocus
      />
      <TextInput
        label={t('field.role')}
        description={t('required')}
        value={draft.role}
        onChange={(event) => setDraft({ role: event.currentTarget.value })}
        error={refusal('role')}
      />
      <SimilarNotice company={draft.company} onOpen={onOpen} />
      <MoreFields more={more}>
        <Select
          label={t('field.stage')}
          data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
          value={draft.stageId}
          onChange={(stageId) => setDraft({ stageId })}
          placeholder={t('firstStage')}
          clearable
        />
        <DateField
          label={t('field.appliedOn')}
          value={draft.appliedOn}
          onChange={(appliedOn) => setDraft({ appliedOn })}
          error={refusal('appliedOn')}
        />
        <TextInput
          label={t('field.link')}
          inputMode="url"
          value={draft.link}
          onChange={(event) => setDraft({ link: event.currentTarget.value })}
          error={refusal('link')}
        />
      </MoreFields>
    </AddForm>
  );
}
