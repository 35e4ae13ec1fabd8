import { Autocomplete, Button, Collapse, Group, Select, Stack, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { DateField, focusUnreadDay } from '#ui/components/date-field.tsx';
import { NeededLabel } from '#ui/components/needed-label.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { RestoredNote } from '#ui/components/restored-note.tsx';
import { useFormDraft } from '#ui/components/use-form-draft.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { nameOfCard } from './application-commands.ts';
import { ImportLink } from './import-link.tsx';
import classes from './quick-add.module.css';
import { SimilarNotice } from './similar-notice.tsx';
import { useStages } from './use-stages.ts';

interface QuickAddProps {
  onClose: () => void;
  onAdded: (id: string) => void;
  onOpen: (id: string) => void;
}

const mostSuggestions = 8;
const addForm = z.object({
  company: z.string(),
  role: z.string(),
  stageId: z.string().nullable(),
  appliedOn: z.string().nullable(),
  link: z.string(),
});
const emptyForm: z.infer<typeof addForm> = {
  company: '',
  role: '',
  stageId: null,
  appliedOn: null,
  link: '',
};

/** Two fields are enough. What was typed half survives a crash; the id is made here, so that a second click adds nothing. */
export function QuickAdd({ onClose, onAdded, onOpen }: QuickAddProps) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { stages, nameOf } = useStages();
  const draft = useFormDraft('applications.add', addForm, emptyForm);
  const { form, change: setForm } = draft;
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  // What is filled in is never out of sight: it would be saved unseen.
  const isMoreFilled = form.stageId !== null || form.appliedOn !== null || form.link !== '';
  const hasMore = isMoreWanted || isMoreFilled;
  const [failure, setFailure] = useState<SeenFailure>();
  const id = useRef(newId());
  const first = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLFormElement>(null);
  const companies = useQuery({
    ...api.companies.list.queryOptions({ input: { text: form.company, limit: mostSuggestions } }),
    placeholderData: keepPreviousData,
  });
  const add = useCommand(client.applications.add, {
    announce: (added) => t('added', { card: nameOfCard(added) }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });

  async function save(staysOpen: boolean) {
    if (add.isRunning || (whole.current && focusUnreadDay(whole.current))) return;
    setFailure(undefined);
    const { company, role, stageId, appliedOn, link } = form;
    const added = await add.run({
      id: id.current,
      ...(stageId && { stageId }),
      fields: { company, role, ...(appliedOn && { appliedOn }), ...(link && { link }) },
    });
    if (!added) return;
    id.current = newId();
    await draft.discard();
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
    <Panel title={t('new')} onClose={onClose}>
      <form ref={whole} onSubmit={submit} noValidate>
        <Stack gap="md">
          {draft.isRestored && <RestoredNote onDiscard={() => void draft.discard()} />}
          <Autocomplete
            ref={first}
            label={<NeededLabel>{t('field.company')}</NeededLabel>}
            required
            withAsterisk={false}
            data={[...new Set(companies.data?.map((company) => company.name))]}
            value={form.company}
            onChange={(company) => setForm({ company })}
            error={refusal('company')}
            data-autofocus
            autoFocus
          />
          <TextInput
            label={<NeededLabel>{t('field.role')}</NeededLabel>}
            required
            withAsterisk={false}
            value={form.role}
            onChange={(event) => setForm({ role: event.currentTarget.value })}
            error={refusal('role')}
          />
          <SimilarNotice company={form.company} onOpen={onOpen} />
          <Button
            className={classes.more ?? ''}
            variant="subtle"
            size="compact-md"
            aria-expanded={hasMore}
            disabled={isMoreFilled}
            onClick={() => setIsMoreWanted(!isMoreWanted)}
          >
            {t(hasMore ? 'lessFields' : 'moreFields')}
          </Button>
          <Collapse expanded={hasMore}>
            <Stack gap="md">
              <Select
                label={t('field.stage')}
                data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
                value={form.stageId}
                onChange={(stageId) => setForm({ stageId })}
                placeholder={t('firstStage')}
                clearable
              />
              <DateField
                label={t('field.appliedOn')}
                value={form.appliedOn}
                onChange={(appliedOn) => setForm({ appliedOn })}
                error={refusal('appliedOn')}
              />
              <TextInput
                label={t('field.link')}
                inputMode="url"
                value={form.link}
                onChange={(event) => setForm({ link: event.currentTarget.value })}
                error={refusal('link')}
              />
            </Stack>
          </Collapse>
          <Group gap="sm">
            <Button type="submit" loading={add.isRunning}>
              {t('add')}
            </Button>
            <Button variant="default" onClick={() => void save(true)}>
              {t('addAnother')}
            </Button>
          </Group>
          <ImportLink />
        </Stack>
      </form>
    </Panel>
  );
}
