import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFailureWords, useRefusalWords } from '#ui/lib/failure.ts';
import { useTaken } from './use-taken.ts';

/** Writes the words of a skill, each time as one step of undo, and knows why one was refused. */
export function useSynonyms(skill: Skill) {
  const { t } = useTranslation('skills');
  const client = useClient();
  const failureWords = useFailureWords();
  const refusalWords = useRefusalWords();
  const [error, setError] = useState<string>();
  const { taken, clear: clearTaken, look } = useTaken(skill);
  const { id, synonyms: base } = skill;

  const { run } = useCommand(client.skills.change, {
    announce(_, { changes: { synonyms = [] } }) {
      const added = synonyms.find((word) => !base.includes(word));
      if (added !== undefined) return t('words.synonymAdded', { word: added });
      return t('words.synonymRemoved', { word: base.find((word) => !synonyms.includes(word)) });
    },
    onFailure(failure) {
      const reason = failure.data?.refusals?.[0]?.reason;
      const [conflict] = failure.data?.conflicts ?? [];
      // Of two lists the stored one is an array; whose a word is stands there as its name.
      if (typeof conflict?.mine === 'string') void look(conflict.mine);
      else setError(reason ? refusalWords(reason) : failureWords(failure));
      return true;
    },
  });
  const write = (synonyms: string[]) => {
    setError(undefined);
    clearTaken();
    return run({ id, changes: { synonyms }, base: { synonyms: base } });
  };
  return {
    add: (word: string) => write([...base, word]),
    remove: (word: string) => write(base.filter((each) => each !== word)),
    error,
    setError,
    taken,
    clearTaken,
  };
}
