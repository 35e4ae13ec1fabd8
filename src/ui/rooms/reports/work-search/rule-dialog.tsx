import { Button, Group, Modal, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { type RuleProfile, textIn } from '#contract/rule-profiles.ts';
import type { WorkSearchColumn } from '#contract/work-search-parts.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import { NeedsField } from './needs-field.tsx';
import { PeriodRuleFields } from './period-rule-fields.tsx';
import { emptyContent, fitsRules, ruleDraft, toContent, toDraft } from './rule-draft.ts';

interface RuleDialogProps {
  /** null: new ones. */
  profile: RuleProfile | null;
  /** Those ticked in the report: the rules are kept with them. */
  columns: readonly WorkSearchColumn[];
  onClose: () => void;
  onSaved: (profile: RuleProfile) => void;
}

/** Changes the rules of an office, or writes new ones. What was typed half stays until Cancel throws it away. */
export function RuleDialog({ profile, columns, onClose, onSaved }: RuleDialogProps) {
  const { t } = useTranslation(['rules', 'app']);
  const { language } = useFormatting();
  const client = useClient();
  const [id] = useState(() => profile?.id ?? newId());
  const [before] = useState(() => profile?.content ?? emptyContent(todayOf(new Date())));
  const [empty] = useState(() => toDraft(before, language));
  // Its texts are those of one language.
  const key = `ruleProfiles.${profile ? `change.${id}` : 'add'}.${language}`;
  const form = useKeptForm({ key, schema: ruleDraft, empty }, onClose);
  const { draft, set } = form;
  const name = draft.name.trim();
  const save = useCommand(client.ruleProfiles.save, { announce: () => t('saved', { name }) });
  const reset = useCommand(client.ruleProfiles.reset, { announce: () => t('isReset', { name }) });
  const remove = useCommand(client.ruleProfiles.remove, { announce: () => t('removed', { name }) });
  const isComplete =
    name !== '' &&
    draft.source.trim() !== '' &&
    draft.needs.every(({ kinds }) => kinds.length > 0) &&
    fitsRules(draft.remarks) &&
    fitsRules(draft.hints);
  const tooMuch = (lines: string) =>
    fitsRules(lines) ? undefined : t('dialog.tooMuch', { lines: limits.ruleTexts, characters: limits.line });

  async function finish(run: Promise<RuleProfile | object | undefined>) {
    const done = await run;
    if (!done) return;
    if ('content' in done) onSaved(done as RuleProfile);
    await form.finish();
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={profile ? t('dialog.change', { name: textIn(profile.content.name, language) }) : t('dialog.add')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete)
            void finish(save.run({ id, content: toContent(draft, before, { language, columns }) }));
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('dialog.name')}
            value={draft.name}
            maxLength={limits.line}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            required
            label={t('dialog.source')}
            value={draft.source}
            maxLength={limits.line}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          <DateField label={t('dialog.asOf')} value={draft.asOf} onChange={(asOf) => asOf && set({ asOf })} />
          <PeriodRuleFields period={draft.period} onChange={(period) => set({ period })} />
          <NeedsField needs={draft.needs} onChange={(needs) => set({ needs })} />
          <Switch
            label={t('dialog.isPerCompany')}
            checked={draft.isPerCompany}
            onChange={(event) => set({ isPerCompany: event.currentTarget.checked })}
          />
          <TextInput
            label={t('dialog.keepText')}
            value={draft.keepText}
            maxLength={limits.line}
            onChange={(event) => set({ keepText: event.currentTarget.value })}
          />
          <NumberInput
            label={t('dialog.keepDays')}
            value={draft.keepDays ?? ''}
            min={0}
            max={36_500}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(days) => set({ keepDays: days === '' ? null : Number(days) })}
          />
          <GrowingTextarea
            label={t('dialog.remarks')}
            minRows={2}
            value={draft.remarks}
            error={tooMuch(draft.remarks)}
            onChange={(remarks) => set({ remarks })}
          />
          <GrowingTextarea
            label={t('dialog.hints')}
            minRows={2}
            value={draft.hints}
            error={tooMuch(draft.hints)}
            onChange={(hints) => set({ hints })}
          />
        </Stack>
        <Group justify="flex-end" mt="xl" gap="sm">
          {profile?.origin === 'changed' && (
            <Button variant="subtle" loading={reset.isRunning} onClick={() => void finish(reset.run({ id }))}>
              {t('dialog.reset')}
            </Button>
          )}
          {profile?.origin === 'own' && (
            <Button
              variant="subtle"
              loading={remove.isRunning}
              onClick={() => void finish(remove.run({ id }))}
            >
              {t('dialog.remove')}
            </Button>
          )}
          <Button variant="default" onClick={() => void form.finish()}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" disabled={!isComplete} loading={save.isRunning}>
            {t('dialog.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
