import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { limits } from '#contract/limits.ts';
import classes from './people.module.css';
import { PersonLine } from './person-line.tsx';
import { useContactMatches } from './use-contact-matches.ts';

export interface ContactPickerProps {
  label: string;
  description?: string;
  /** Why the last choice was refused, in words. */
  error?: ReactNode;
  /** Not offered: those that are chosen already, or that make no sense. */
  exceptIds?: readonly string[];
  onPick: (contact: ContactCard) => unknown;
  /** Offers a name that is typed as a new contact; without it only those that are there can be chosen. */
  onNew?: (name: string) => unknown;
  autoFocus?: boolean;
}

const newValue = 'new';

/** A field that finds contacts as one types. After a choice it is empty again and keeps the focus, for the next one. */
export function ContactPicker(props: ContactPickerProps) {
  // Its words come with it: whoever shows it need not know of them.
  return (
    <Suspense>
      <Picker {...props} />
    </Suspense>
  );
}

function Picker(props: ContactPickerProps) {
  const { label, description, error, exceptIds = [], onPick, onNew, autoFocus } = props;
  const { t } = useTranslation('network');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { people, isCurrent } = useContactMatches(text, exceptIds);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isOffered = onNew !== undefined && text !== '';

  const firstId = people[0]?.id;
  const { selectFirstOption, resetSelectedOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another first option, that one is meant by Enter
  useEffect(() => {
    // Never somebody who was found for what was typed before.
    if (text !== '' && isCurrent) selectFirstOption();
    else resetSelectedOption();
  }, [text, isCurrent, firstId]);

  function choose(value: string) {
    const picked = people.find(({ id }) => id === value);
    if (value === newValue) onNew?.(text);
    else if (picked) onPick(picked);
    setTyped('');
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          description={description}
          error={error}
          placeholder={t('picker.placeholder')}
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={limits.line}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={() => autoFocus || combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options ?? ''} aria-label={label}>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <PersonLine person={person} />
            </Combobox.Option>
          ))}
          {isOffered && <Combobox.Option value={newValue}>{t('picker.new', { name: text })}</Combobox.Option>}
          {people.length === 0 && !isOffered && (
            <Combobox.Empty>{t(text === '' ? 'picker.none' : 'picker.nobody')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
