import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#ui/components/date-field.tsx';
import { hasProof } from './entry.ts';
import { type EntryFieldsProps, useEntryRefusals } from './entry-fields.tsx';
import classes from './timeline.module.css';

const asUsual = 'usual';

/** What an office may ask to see in a work-search record. Folded away as long as none of it is filled in. */
export function ProofFields({ entry, onChange, failure }: EntryFieldsProps) {
  const { t } = useTranslation('applications');
  const [isWanted, setIsWanted] = useState(false);
  const refused = useEntryRefusals(failure);
  const isFilled = hasProof(entry);
  const isOpen = isWanted || isFilled;
  return (
    <>
      <div className={classes.wide}>
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-md"
          aria-expanded={isOpen}
          disabled={isFilled}
          onClick={() => setIsWanted(!isWanted)}
        >
          {t(isOpen ? 'lessFields' : 'moreFields')}
        </Button>
      </div>
      {isOpen && (
        <>
          <TextInput
            label={t('timeline.title')}
            value={entry.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
            error={refused('title')}
          />
          <DateField
            label={t('timeline.resultOn')}
            value={entry.resultOn}
            onChange={(resultOn) => onChange({ resultOn })}
            error={refused('resultOn')}
          />
          <TextInput
            label={t('timeline.confirmation')}
            value={entry.confirmation}
            onChange={(event) => onChange({ confirmation: event.currentTarget.value })}
            error={refused('confirmation')}
          />
          <TextInput
            label={t('field.link')}
            inputMode="url"
            value={entry.link}
            onChange={(event) => onChange({ link: event.currentTarget.value })}
            error={refused('link')}
          />
          <Select
            className={classes.wide ?? ''}
            label={t('timeline.counts')}
            data={[
              { value: asUsual, label: t('timeline.countsAsUsual') },
              { value: 'true', label: t('timeline.countsAlways') },
              { value: 'false', label: t('timeline.countsNever') },
            ]}
            value={entry.counts === null ? asUsual : String(entry.counts)}
            allowDeselect={false}
            onChange={(choice) => onChange({ counts: choice === asUsual ? null : choice === 'true' })}
          />
        </>
      )}
    </>
  );
}
