import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { Skill } from '#contract/skills.ts';
import { ChipList } from '#ui/components/skills/chip-list.tsx';
import { findCalled } from '#ui/components/skills/skill-word.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { type SeenFailure, useFailureWords, useRefusalWords } from '#ui/lib/failure.ts';
import classes from './skill-panel.module.css';

/** Other words for a skill, as chips; Enter adds what was typed. */
export function SynonymsField({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { change, error, setError } = useSynonyms(skill);
  const { synonyms } = skill;

  async function add() {
    const word = typed.trim();
    if (word === '') return;
    if (findCalled([skill], word)) return setError(t('words.there'));
    if (synonyms.length >= limits.synonymsPerSkill) return setError(t('words.tooMany'));
    setTyped('');
    if (!(await change([...synonyms, word], t('words.synonymAdded', { word })))) setTyped(word);
  }
  return (
    <div className={classes.synonyms}>
      <TextInput
        ref={field}
        label={t('field.synonyms')}
        description={t('words.synonymsHelp')}
        value={typed}
        maxLength={limits.skillWord}
        error={error}
        onChange={(event) => {
          setError(undefined);
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void add();
        }}
        onBlur={() => void add()}
      />
      <ChipList
        label={t('field.synonyms')}
        chips={synonyms.map((word) => ({
          id: word,
          content: word,
          removeLabel: t('words.removeSynonym', { word }),
        }))}
        onRemove={(gone) =>
          void change(
            synonyms.filter((word) => word !== gone),
            t('words.synonymRemoved', { word: gone }),
          )
        }
        after={field}
      />
    </div>
  );
}

/** Writes the whole list, and says under the field why it was refused. */
function useSynonyms({ id, synonyms: base }: Skill) {
  const { t } = useTranslation('skills');
  const client = useClient();
  const failureWords = useFailureWords();
  const refusalWords = useRefusalWords();
  const [error, setError] = useState<string>();
  const said = useRef('');
  const wordsOf = (failure: SeenFailure) => {
    const reason = failure.data?.refusals?.[0]?.reason;
    if (reason) return refusalWords(reason);
    const isTaken = failure.code === 'CONFLICT' && failure.data?.conflicts === undefined;
    return isTaken ? t('words.taken') : failureWords(failure);
  };
  const { run } = useCommand(client.skills.change, {
    announce: () => said.current,
    onFailure(failure) {
      setError(wordsOf(failure));
      return true;
    },
  });
  return {
    error,
    setError,
    change(synonyms: string[], sentence: string) {
      setError(undefined);
      said.current = sentence;
      return run({ id, changes: { synonyms }, base: { synonyms: base } });
    },
  };
}
