import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#ui/components/details/details.module.css';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { rhythmOf } from '../interval.ts';
import { DaysField } from './days-field.tsx';
import type { FieldsProps } from './use-save-field.ts';

/** How often to be in touch: with this person, and with everybody who carries one of their tags. */
export function IntervalFields({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const client = useClient();
  const words = useFieldWords(saving.failures);
  const [isOpen, setIsOpen] = useState(false);
  const stored = useQuery(api.tags.list.queryOptions({ input: {} })).data ?? [];
  const change = useCommand(client.tags.change, {
    announce: ({ name, intervalDays }) =>
      intervalDays === null
        ? t('tagInterval.none', { tag: name })
        : t('tagInterval.set', { tag: name, count: intervalDays }),
  });
  const { intervalDays, tags } = contact;
  const own = stored.filter(({ id }) => tags.some((tag) => tag.id === id));
  const byTag = rhythmOf({ intervalDays: null, tags }, stored);
  const help = byTag
    ? t('intervalByTag', { tag: byTag.tagName ?? '', count: byTag.everyDays })
    : t('intervalHelp');
  return (
    <>
      <DaysField
        label={t('field.intervalDays')}
        description={help}
        placeholder={byTag ? String(byTag.everyDays) : undefined}
        value={intervalDays}
        onChange={(days) => void saving.choose('intervalDays', days, intervalDays)}
        error={words('intervalDays')}
      />
      {own.length > 0 && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            aria-expanded={isOpen}
            onClick={() => setIsOpen((open) => !open)}
          >
            {t('tagInterval.title')}
          </Button>
          {isOpen && (
            <div className={classes.pair}>
              {own.map(({ id, name, intervalDays: days, contactCount }) => (
                <DaysField
                  key={id}
                  label={t('tagInterval.label', { tag: name })}
                  description={t('tagInterval.people', { count: contactCount })}
                  value={days}
                  onChange={(next) => void change.run({ id, changes: { intervalDays: next } })}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}
