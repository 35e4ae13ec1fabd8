import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { type AutosaveOptions, useAutosave } from './autosave.ts';
import { AutosaveLabel, useRefusal } from './autosave-label.tsx';
import { BroughtBack } from './brought-back.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { SuggestingInput } from './suggesting-input.tsx';
import { TextConflict } from './text-conflict.tsx';

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
  const { text, change, flush } = autosave;

  const shared = {
    label: <AutosaveLabel autosave={autosave}>{label}</AutosaveLabel>,
    value: text,
    placeholder: placeholder ?? '',
    error: useRefusal(autosave),
    onBlur: flush,
  };
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') flush();
  };
  return (
    <div>
      <BroughtBack {...autosave} />
      {multiline ? (
        <GrowingTextarea {...shared} aria-label={label} minRows={3} maxRows={24} onChange={change} />
      ) : suggestions ? (
        <SuggestingInput
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
      <TextConflict {...autosave} />
    </div>
  );
}
