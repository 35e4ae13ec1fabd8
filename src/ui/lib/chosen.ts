import { useState } from 'react';

/** What was chosen shows at once, until the core has said what is stored. `onChange` resolves with nothing when it failed. */
export function useChosen<Value>(value: Value, onChange: (value: Value) => Promise<unknown>) {
  const [chosen, setChosen] = useState<{ value: Value; isOnItsWay: boolean }>();
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // Whoever goes on with the arrow keys is ahead of the answers.
    if (!chosen?.isOnItsWay) setChosen(undefined);
  }
  async function choose(next: Value) {
    setChosen({ value: next, isOnItsWay: true });
    const isSaved = (await onChange(next)) !== undefined;
    setChosen((current) => {
      if (current?.value !== next) return current;
      return isSaved ? { value: next, isOnItsWay: false } : undefined;
    });
  }
  return { shown: chosen ? chosen.value : value, choose: (next: Value) => void choose(next) };
}
