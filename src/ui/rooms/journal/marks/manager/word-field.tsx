import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { limits } from '#contract/limits.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import classes from './mark-manager.module.css';

interface WordFieldProps {
  label: string;
  /** As it is called now. */
  word: string;
  /** Empty: the word that came along, or none where there is no such word. Resolves with what is wrong with it. */
  onRename: (word: string) => Promise<string | undefined>;
}

/** A word that is read as a line and renamed where it stands. Enter or leaving it saves, Esc takes back what was typed. */
export function WordField({ label, word, onRename }: WordFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const sent = useRef<string>(undefined);
  const text = typed ?? word;

  async function finish() {
    const wanted = text.trim();
    if (typed === undefined || sent.current === wanted) return;
    if (wanted === word) return leave();
    sent.current = wanted;
    const found = await onRename(wanted);
    sent.current = undefined;
    setProblem(found);
    if (found === undefined) setTyped(undefined);
  }
  function leave() {
    setTyped(undefined);
    setProblem(undefined);
  }
  useFinishOnLeave(finish);
  return (
    <TextInput
      className={classes.word ?? ''}
      classNames={{ input: classes.wordInput ?? '' }}
      variant="unstyled"
      aria-label={label}
      autoComplete="off"
      maxLength={limits.markName}
      value={text}
      error={problem}
      // Esc takes back what is typed before it closes the dialog.
      data-mantine-stop-propagation={typed !== undefined || undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void finish()}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') void finish();
        if (event.key === 'Escape' && typed !== undefined) {
          event.preventDefault();
          leave();
        }
      }}
    />
  );
}
