import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, ContactChanges } from '#contract/contacts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import own from './earlier-companies.module.css';
import { useListWrites } from './use-list-writes.ts';
import type { FieldsProps } from './use-save-field.ts';

type Stored = Contact['earlierCompanies'][number];
type Earlier = NonNullable<ContactChanges['earlierCompanies']>[number];
/** One that was just added has no id yet. */
type Item = Earlier & Partial<Pick<Stored, 'companyId'>>;

const plain = (items: readonly Item[]): Earlier[] =>
  items.map(({ company, fromOn, toOn }) => ({ company, fromOn, toOn }));
/** Renamed it is another company, in the same place. */
const isOne = (item: Item, at: number, one: Stored, index: number, all: readonly Item[]) =>
  all.some(({ companyId }) => companyId === one.companyId) ? item.companyId === one.companyId : at === index;

/** Where this person worked before: such people can open a door there too. */
export function EarlierCompanies({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useFieldWords(saving.failures);
  const [typed, setTyped] = useState('');
  /** Where what was refused last stands: the id of a company and its field, or the field for another one. */
  const [refusedAt, setRefusedAt] = useState('new');
  const root = useKeepFocus<HTMLElement>();
  const isAdding = useRef(false);
  const queue = useListWrites<Item>(contact, (now) => now.earlierCompanies);

  async function put(place: string, change: (items: Item[]) => Item[]): Promise<boolean> {
    const isSaved = await queue(change, (next, base) =>
      saving.choose('earlierCompanies', plain(next), plain(base)),
    );
    if (!isSaved) setRefusedAt(place);
    return isSaved;
  }
  const replace = (one: Stored, index: number, changes: Partial<Earlier>) => (items: Item[]) =>
    items.map((item, at) => (isOne(item, at, one, index, items) ? { ...item, ...changes } : item));
  const refusal = (place: string) => (refusedAt === place ? words('earlierCompanies') : undefined);

  async function add() {
    if (typed.trim() === '' || isAdding.current) return;
    isAdding.current = true;
    const isAdded = await put('new', (items) => [...items, { company: typed, fromOn: null, toOn: null }]);
    isAdding.current = false;
    if (isAdded) setTyped((now) => (now === typed ? '' : now));
  }
  useFinishOnLeave(add);
  return (
    <section ref={root} className={classes.section}>
      <h3>{t('section.earlier')}</h3>
      {contact.earlierCompanies.length > 0 && (
        <ul className={own.list}>
          {contact.earlierCompanies.map((one, index) => {
            const { companyId, company, fromOn, toOn } = one;
            return (
              <li key={companyId} className={own.item}>
                <AutosaveText
                  label={t('field.company')}
                  stored={company}
                  whileTyping={false}
                  theirsOf={(stored) => (stored as Earlier[])[index]?.company ?? ''}
                  save={(next) =>
                    queue(replace(one, index, { company: next }), (items, base) =>
                      saving.save({ earlierCompanies: plain(items) }, { earlierCompanies: plain(base) }),
                    )
                  }
                />
                <ActionIcon
                  size={32}
                  aria-label={t('removeEarlier', { company })}
                  onClick={() =>
                    void put('new', (items) =>
                      items.filter((item, at) => !isOne(item, at, one, index, items)),
                    )
                  }
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
                <div className={own.days}>
                  {(['fromOn', 'toOn'] as const).map((field) => (
                    <DateField
                      key={field}
                      label={t(`field.${field}`)}
                      value={field === 'fromOn' ? fromOn : toOn}
                      onChange={(day) =>
                        void put(`${companyId} ${field}`, replace(one, index, { [field]: day }))
                      }
                      error={refusal(`${companyId} ${field}`)}
                    />
                  ))}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <TextInput
        label={t('addEarlier')}
        placeholder={t('addEarlierHelp')}
        value={typed}
        error={refusal('new')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void add()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
        }}
      />
    </section>
  );
}
