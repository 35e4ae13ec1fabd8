import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { type WorkSearchKind, workSearchKinds } from '#contract/work-search-parts.ts';
import type { RuleDraft } from './rule-draft.ts';
import classes from './rules.module.css';

interface NeedsFieldProps {
  needs: RuleDraft['needs'];
  onChange: (needs: RuleDraft['needs']) => void;
}

const ownWords: readonly WorkSearchKind[] = ['application', 'contact', 'call_up'];

/** What is asked for in each claim period: one of these is enough. */
export function NeedsField({ needs, onChange }: NeedsFieldProps) {
  const { t } = useTranslation(['rules', 'reports', 'words']);
  const kinds = workSearchKinds.map((kind) => ({
    value: kind,
    label: t(ownWords.includes(kind) ? `reports:kind.${kind}` : `words:activityKind.${kind}`),
  }));
  const set = (index: number, changes: Partial<RuleDraft['needs'][number]>) =>
    onChange(needs.map((need, place) => (place === index ? { ...need, ...changes } : need)));
  return (
    <>
      {needs.map((need, index) => (
        // They have no name, and stand where they stand.
        // biome-ignore lint/suspicious/noArrayIndexKey: a need is its place
        <fieldset key={index} className={classes.need}>
          <legend>{t(index === 0 ? 'dialog.need' : 'dialog.otherNeed')}</legend>
          <NumberInput
            label={t('dialog.count')}
            value={need.count ?? ''}
            min={1}
            max={limits.quota}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(count) => set(index, { count: count === '' ? null : Number(count) || null })}
          />
          <MultiSelect
            label={t('dialog.kinds')}
            data={kinds}
            value={need.kinds}
            onChange={(chosen) => set(index, { kinds: chosen as WorkSearchKind[] })}
          />
          {needs.length > 1 && (
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => onChange(needs.filter((_, place) => place !== index))}
            >
              {t('dialog.removeNeed')}
            </Button>
          )}
        </fieldset>
      ))}
      {needs.length < limits.ruleNeeds && (
        <div>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => onChange([...needs, { count: 1, kinds: ['interview'] }])}
          >
            {t('dialog.addNeed')}
          </Button>
        </div>
      )}
    </>
  );
}
