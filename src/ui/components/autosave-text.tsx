import { Autocomplete, Button, Group, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords, useRefusalWords } from '#ui/lib/failure.ts';
import { type AutosaveOptions, useAutosave } from './autosave.ts';
import classes from './autosave-text.module.css';
import { SaveState } from './save-state.tsx';

export interface AutosaveTextProps extends AutosaveOptions {
  label: string;
  /** Several lines, growing with the text. */
  multiline?: boolean;
  /** Words offered while typing. */
  suggestions?: readonly string[];
  placeholder?: string;
  inputMode?: 'text' | 'url';
  onSeen?: (text: string) => void;
}

/** A field that saves itself, says so beside its label, keeps what could not be saved, and shows both texts of a conflict. */
export function AutosaveText(props: AutosaveTextProps) {
  const { label, multiline = false, suggestions, placeholder, inputMode = 'text', ...options } = props;
  const autosave = useAutosave(options);
  const failureWords = useFailureWords();
  const refusalWords = useRefusalWords();
  const { text, state, failure, change, flush } = autosave;
  const refusal = failure?.data?.refusals?.[0]?.reason;
  const isRefused = refusal !== undefined && state === 'unsaved';

  const shared = {
    label: (
      <span className={classes.label}>
        <span>{label}</span>
        {!isRefused && failure?.code !== 'CONFLICT' && <SaveState state={state} failure={failure} />}
      </span>
    ),
    value: text,
    placeholder: placeholder ?? '',
    error: isRefused ? refusalWords(refusal) : undefined,
    onBlur: flush,
  };
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') flush();
  };
  return (
    <div>
      {multiline ? (
        <Textarea
          {...shared}
          aria-label={label}
          autosize
          minRows={3}
          maxRows={24}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : suggestions ? (
        <Autocomplete
          {...shared}
          aria-label={label}
          data={[...suggestions]}
          limit={8}
          onChange={change}
          onKeyDown={saveOnEnter}
        />
      ) : (
        <TextInput
          {...shared}
          aria-label={label}
          inputMode={inputMode}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={saveOnEnter}
        />
      )}
      {autosave.theirs !== undefined && (
        <Conflict
          sentence={failureWords({ code: 'CONFLICT' })}
          theirs={autosave.theirs}
          onKeepMine={autosave.keepMine}
          onTakeTheirs={autosave.takeTheirs}
        />
      )}
    </div>
  );
}

interface ConflictProps {
  sentence: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

function Conflict({ sentence, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation('fields');
  return (
    <div role="alert" className={classes.conflict}>
      <p>{sentence}</p>
      <p className={classes.conflictLabel}>{t('conflict.theirs')}</p>
      <blockquote>{theirs === '' ? t('conflict.empty') : theirs}</blockquote>
      <Group gap="sm">
        <Button size="compact-md" variant="light" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </Group>
    </div>
  );
}
