import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { knownMarks, type MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import { foldName } from '../group-marks.ts';
import { useMarks } from '../use-marks.ts';

interface CategoryFieldProps {
  label: string;
  kind: MarkKind;
  value: string;
  /** A category as it is stored: the name of one that came along, or the person's own word. */
  onChange: (category: string) => void;
  /** true: once it is chosen or left, not with every letter. */
  whenLeft?: boolean;
}

/** A category of the kind: one that is there, or a word of one's own, which makes a new one. */
export function CategoryField({ label, kind, value, onChange, whenLeft = false }: CategoryFieldProps) {
  const { marks, categoryOf } = useMarks();
  const known = Object.keys(knownMarks[kind]);
  const own = marks.filter((mark) => mark.kind === kind && !known.includes(mark.category));
  const categories = [...known, ...new Set(own.map(({ category }) => category))];
  const wordOf = (category: string) => categoryOf({ kind, category });
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? wordOf(value);

  function take(word: string) {
    const there = categories.find((category) => foldName(wordOf(category)) === foldName(word));
    const category = there ?? word.trim();
    if (category !== '') onChange(category);
  }
  return (
    <Autocomplete
      label={label}
      data={categories.map(wordOf)}
      value={shown}
      maxLength={limits.markName}
      // All are offered, not only what begins like the one that stands there.
      filter={({ options }) => options}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(word) => {
        setTyped(word);
        if (!whenLeft) take(word);
      }}
      {...(whenLeft && {
        onOptionSubmit: take,
        onBlur: () => take(shown),
        onKeyDown: (event) => {
          if (event.key === 'Enter') take(shown);
        },
      })}
    />
  );
}
