import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactChanges } from '#contract/contacts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { useFieldWords } from '#ui/lib/save-field.ts';
import own from './earlier-companies.module.css';
import type { FieldsProps } from './use-save-field.ts';

type Earlier = NonNullable<ContactChanges['earlierCompanies']>[number];

/** Where this person worked before: such people can open a door there too. */
export function EarlierCompanies({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useFieldWords(saving.failures);
  const [typed, setTyped] = useState('');
  const stored: Earlier[] = contact.earlierCompanies.map(({ company, fromOn, toOn }) => ({
    company,
    fromOn,
    toOn,
  }));
  const put = (next: Earlier[]) => saving.choose('earlierCompanies', next, stored);
  const replace = (index: number, changes: Partial<Earlier>) =>
    stored.map((each, at) => (at === index ? { ...each, ...changes } : each));

  async function add() {
    if (typed.trim() === '') return;
    if (await put([...stored, { company: typed, fromOn: null, toOn: null }])) setTyped('');
  }
  return (
    <section className={classes.section}>
      <h3>{t('section.earlier')}</h3>
      {stored.length > 0 && (
        <ul className={own.list}>
          {contact.earlierCompanies.map(({ companyId, company, fromOn, toOn }, index) => (
            <li key={companyId} className={own.item}>
              <AutosaveText
                label={t('field.company')}
                stored={company}
                whileTyping={false}
                save={(next) =>
                  saving.save(
                    { earlierCompanies: replace(index, { company: next }) },
                    { earlierCompanies: stored },
                  )
                }
              />
              <ActionIcon
                size={32}
                aria-label={t('removeEarlier', { company })}
                onClick={() => void put(stored.filter((_, at) => at !== index))}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
              <div className={own.days}>
                <DateField
                  label={t('field.fromOn')}
                  value={fromOn}
                  onChange={(day) => void put(replace(index, { fromOn: day }))}
                />
                <DateField
                  label={t('field.toOn')}
                  value={toOn}
                  onChange={(day) => void put(replace(index, { toOn: day }))}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label={t('addEarlier')}
        placeholder={t('addEarlierHelp')}
        value={typed}
        error={words('earlierCompanies')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void add()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
        }}
      />
    </section>
  );
}
