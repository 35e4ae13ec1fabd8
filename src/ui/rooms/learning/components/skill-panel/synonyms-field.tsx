import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { Skill } from '#contract/skills.ts';
import { ChipList } from '#ui/components/skills/chip-list.tsx';
import { findCalled } from '#ui/components/skills/skill-word.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import type { NamedSkill } from '../skill-commands.ts';
import classes from './skill-panel.module.css';
import { TakenNotice } from './taken-notice.tsx';
import { useSynonyms } from './use-synonyms.ts';

interface SynonymsFieldProps {
  skill: Skill;
  onMerge: (other: NamedSkill) => void;
}

/** Other words for a skill, as chips; Enter adds what was typed. */
export function SynonymsField({ skill, onMerge }: SynonymsFieldProps) {
  const { t } = useTranslation('skills');
  const root = useKeepFocus<HTMLDivElement>();
  const [typed, setTyped] = useState('');
  const { add, remove, error, setError, taken, clearTaken } = useSynonyms(skill);
  const { synonyms } = skill;

  async function addTyped() {
    const word = typed.trim();
    if (word === '') return;
    if (findCalled([skill], word)) return setError(t('words.there'));
    if (synonyms.length >= limits.synonymsPerSkill) return setError(t('words.tooMany'));
    setTyped('');
    if (!(await add(word))) setTyped(word);
  }
  // What was refused is not tried again on the way to what can be done about it.
  const finish = () => {
    if (!taken && error === undefined) void addTyped();
  };
  useFinishOnLeave(finish);
  return (
    <div ref={root} className={classes.synonyms}>
      <TextInput
        label={t('field.synonyms')}
        description={t('words.synonymsHelp')}
        value={typed}
        maxLength={limits.skillWord}
        error={error}
        onChange={(event) => {
          setError(undefined);
          clearTaken();
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void addTyped();
        }}
        onBlur={finish}
      />
      <TakenNotice
        taken={taken}
        onMerge={(other) => {
          clearTaken();
          setTyped('');
          onMerge(other);
        }}
      />
      <ChipList
        label={t('field.synonyms')}
        chips={synonyms.map((word) => ({
          id: word,
          content: word,
          removeLabel: t('words.removeSynonym', { word }),
        }))}
        onRemove={(word) => void remove(word)}
      />
    </div>
  );
}
