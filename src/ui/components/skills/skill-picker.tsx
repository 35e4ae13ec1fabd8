import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type RefObject, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { Skill } from '#contract/skills.ts';
import { findCalled, foldSkillWord } from './skill-word.ts';
import classes from './skills.module.css';
import { useSkillMatches } from './use-skill-matches.ts';

export interface SkillPickerProps {
  label: string;
  description?: string;
  error?: ReactNode;
  /** Not offered: those that are there already. */
  exceptIds?: readonly string[];
  onPick: (skill: Skill) => unknown;
  /** Offers a word that is typed as a new skill; without it only those of the dictionary can be chosen. */
  onNew?: (name: string) => unknown;
  /** The field, to go there. */
  field?: RefObject<HTMLInputElement | null>;
}

const newValue = 'new';
const firstValue = 'first';

/** A field that completes skills from the dictionary. Enter takes the first that is offered; then it is empty again, for the next one. */
export function SkillPicker(props: SkillPickerProps) {
  // Its words come with it: whoever shows it need not know of them.
  return (
    <Suspense>
      <Picker {...props} />
    </Suspense>
  );
}

function Picker(props: SkillPickerProps) {
  const { label, description, error, exceptIds = [], onPick, onNew, field } = props;
  const { t } = useTranslation('skills');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { matches, isStale, lookUp } = useSkillMatches(text, exceptIds);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isNew = onNew !== undefined && text !== '' && findCalled(matches, text) === undefined;
  const offered = [...matches.map(({ id }) => id), ...(isNew ? [newValue] : [])].join();

  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (offered !== '' && text !== '') selectFirstOption();
    else resetSelectedOption();
  }, [offered, text, selectFirstOption, resetSelectedOption]);

  /** What was typed last may not have been looked for yet: a word that is known is meant before one that only begins so, and is not added twice. */
  async function choose(value: string) {
    const picked = matches.find(({ id }) => id === value);
    setTyped('');
    combobox.closeDropdown();
    const found = isStale && text !== '' ? await lookUp(text).catch(() => undefined) : undefined;
    const skill = found?.called ?? picked ?? (value === firstValue ? found?.first : undefined);
    if (!skill) onNew?.(text);
    else if (!exceptIds.includes(skill.id)) onPick(skill);
  }

  /** Enter takes what is offered first, also where it is pressed before anything is. */
  function takeWithEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || text === '' || combobox.getSelectedOptionIndex() !== -1) return;
    event.preventDefault();
    if (isStale) void choose(firstValue);
    else combobox.openDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={(value) => void choose(value)}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field ?? null}
          label={label}
          description={description}
          error={error}
          placeholder={t('picker.placeholder')}
          autoComplete="off"
          maxLength={limits.skillWord}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={takeWithEnter}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options ?? ''} aria-label={label}>
          {matches.map((skill) => (
            <Combobox.Option key={skill.id} value={skill.id}>
              <SkillLine skill={skill} typed={text} />
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={newValue}>{t('picker.new', { name: text })}</Combobox.Option>}
          {matches.length === 0 && !isNew && (
            <Combobox.Empty>{t(text === '' ? 'picker.none' : 'picker.nothing')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The name, and the word by which it was found when that is another one. */
function SkillLine({ skill, typed }: { skill: Skill; typed: string }) {
  const key = foldSkillWord(typed);
  const isInName = foldSkillWord(skill.name).includes(key);
  const other = isInName ? undefined : skill.synonyms.find((word) => foldSkillWord(word).includes(key));
  return (
    <span className={classes.line}>
      <span>{skill.name}</span>
      {other && <span className={classes.muted}>{other}</span>}
    </span>
  );
}
