import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { type RuleProfile, textIn } from '#contract/rule-profiles.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { noRules } from '../report-setup.ts';
import type { OwnFieldsProps } from '../use-report.ts';
import { RuleDialog } from './rule-dialog.tsx';
import classes from './rules.module.css';

/** By whose rules the record is measured, and what these ask of the person. */
export function RuleFields({ report }: OwnFieldsProps) {
  const { t } = useTranslation('rules');
  const { language } = useFormatting();
  const api = useApi();
  const { setup, change, moment, setClaimantNumber } = report;
  const { data: profiles = [], isSuccess } = useQuery(api.ruleProfiles.list.queryOptions({ input: {} }));
  const [edited, setEdited] = useState<RuleProfile | 'new' | null>(null);
  const rules = setup.rules ?? noRules;
  const profile = profiles.find(({ id }) => id === rules.profileId);
  // A preset, or the last time, may name rules of one's own that were removed since.
  const isGone = isSuccess && rules.profileId !== null && !profile;
  const set = (changes: Partial<typeof rules>) => change({ rules: { ...rules, ...changes } });

  // Where the keyboard goes on after the dialog; own rules may be removed in it, and the button that changes them with them.
  const opener = useRef<HTMLButtonElement>(null);
  const buttons = useKeepFocus<HTMLDivElement>();
  const edit = (what: RuleProfile | 'new') => (event: MouseEvent<HTMLButtonElement>) => {
    opener.current = event.currentTarget;
    setEdited(what);
  };

  function choose(chosen: RuleProfile | undefined) {
    change({
      rules: { ...rules, profileId: chosen?.id ?? null },
      ...(chosen && { columns: chosen.content.columns }),
    });
  }
  return (
    <>
      <Select
        label={t('label')}
        data={[
          { value: '', label: t('none') },
          ...profiles.map(({ id, content }) => ({ value: id, label: textIn(content.name, language) })),
        ]}
        value={profile?.id ?? ''}
        allowDeselect={false}
        onChange={(id) => choose(profiles.find((each) => each.id === id))}
        error={isGone ? t('gone') : undefined}
      />
      {profile && <AboutRules profile={profile} />}
      <Group ref={buttons} gap="xs">
        {profile && (
          <Button size="compact-md" variant="subtle" onClick={edit(profile)}>
            {t('change')}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={edit('new')}>
          {t('add')}
        </Button>
      </Group>
      {profile && (
        <DateField
          label={t('claimStartsOn')}
          description={t('claimStartsOnHelp')}
          value={rules.claimStartsOn}
          onChange={(claimStartsOn) => set({ claimStartsOn })}
        />
      )}
      {profile?.content.needs.some(({ count }) => count === null) && (
        <NumberInput
          label={t('quota')}
          description={t('quotaHelp')}
          value={rules.quota ?? ''}
          min={1}
          max={limits.quota}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(quota) => set({ quota: quota === '' ? null : Number(quota) || null })}
        />
      )}
      {profile && (
        <DateField
          label={t('benefitEndsOn')}
          description={t('benefitEndsOnHelp')}
          value={rules.benefitEndsOn}
          onChange={(benefitEndsOn) => set({ benefitEndsOn })}
        />
      )}
      <TextInput
        label={t('claimant')}
        description={t('claimantHelp')}
        value={moment.claimantNumber ?? ''}
        maxLength={limits.line}
        autoComplete="off"
        onChange={(event) => setClaimantNumber(event.currentTarget.value || null)}
      />
      {edited !== null && (
        <RuleDialog
          profile={edited === 'new' ? null : edited}
          columns={setup.columns ?? []}
          onClose={() => {
            setEdited(null);
            opener.current?.focus();
          }}
          onSaved={(saved) => choose(saved)}
        />
      )}
    </>
  );
}

/** Where the rules are from, and what is good to know about them. */
function AboutRules({ profile: { origin, content } }: { profile: RuleProfile }) {
  const { t } = useTranslation('rules');
  const { language, day } = useFormatting();
  return (
    <div className={classes.about}>
      <p>
        {t('asOf', { day: day(content.asOf), source: textIn(content.source, language) })}{' '}
        {origin === 'changed' && t('changed')} {t('decides')}
      </p>
      {content.hints.length > 0 && (
        <details>
          <summary>{t('hints')}</summary>
          <ul>
            {content.hints.map((hint) => (
              <li key={textIn(hint, language)}>{textIn(hint, language)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
