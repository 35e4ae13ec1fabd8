import { useCallback, useState } from 'react';
import { type SeenFailure, toFailure, useFailureWords, useRefusalWords } from './failure.ts';

/** Fields of one record, each saved on its own. `change` must not change its identity while it means the same. */
export function useSaving<Changes extends object, Saved>(
  change: (changes: Changes, base: Changes) => Promise<Saved>,
) {
  const [failures, setFailures] = useState<Partial<Record<keyof Changes, SeenFailure>>>({});

  const save = useCallback((changes: Changes, base = {} as Changes) => change(changes, base), [change]);

  /** Several that are chosen in one step: a failure is kept under `field`. Resolves with whether they were saved. */
  const chooseTogether = useCallback(
    async (field: keyof Changes, changes: Changes, base = {} as Changes): Promise<boolean> => {
      try {
        await change(changes, base);
        setFailures(({ [field]: _solved, ...others }) => others as typeof failures);
        return true;
      } catch (error) {
        setFailures((current) => ({ ...current, [field]: toFailure(error) }));
        return false;
      }
    },
    [change],
  );

  /** For fields that are chosen, not typed: a failure is kept under the field. Resolves with whether it was saved. */
  const choose = useCallback(
    <Field extends keyof Changes>(
      field: Field,
      value: Changes[Field],
      base?: Changes[Field],
    ): Promise<boolean> => {
      const only = (given: Changes[Field]) => ({ [field]: given }) as unknown as Changes;
      return chooseTogether(field, only(value), base === undefined ? undefined : only(base));
    },
    [chooseTogether],
  );

  return { save, choose, chooseTogether, failures };
}

/** Why a chosen value could not be saved, in words for under the field. */
export function useFieldWords<Field extends PropertyKey>(failures: Partial<Record<Field, SeenFailure>>) {
  const failureWords = useFailureWords();
  const refusalWords = useRefusalWords();
  return (field: Field): string | undefined => {
    const failure = failures[field];
    if (!failure) return undefined;
    const reason = failure.data?.refusals?.[0]?.reason;
    return reason ? refusalWords(reason) : failureWords(failure);
  };
}
