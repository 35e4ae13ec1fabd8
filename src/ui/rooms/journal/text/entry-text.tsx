import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { SegmentedControl } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AutosaveOptions, useAutosave } from '#ui/components/autosave.ts';
import { AutosaveLabel, useRefusal } from '#ui/components/autosave-label.tsx';
import { BroughtBack } from '#ui/components/brought-back.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { TextConflict } from '#ui/components/text-conflict.tsx';
import { type TextDraft, useTextDraft } from '#ui/components/text-draft.ts';
import { insertBlock } from '../templates/insert-block.ts';
import { TextHelp } from '../templates/text-help.tsx';
import { continueList, indentLines, outdentLines } from './edits.ts';
import { pasteLink } from './emphasis.ts';
import classes from './entry-text.module.css';
import { MarkdownView } from './markdown-view.tsx';
import { TextToolbar, tools } from './text-toolbar.tsx';
import { useEdits } from './use-edits.ts';

export interface EntryTextProps extends Omit<AutosaveOptions, 'draft'> {
  label: string;
  /** Under which the core keeps what cannot be saved. */
  draftKey?: string;
  /** For a few words among other fields: two lines, growing, and no tools around them. */
  isShort?: boolean;
  /** It was asked for. */
  autoFocus?: boolean;
}

/** The text of an entry: plain Markdown that saves itself as it is written, and a way to read it as it is meant. */
export function EntryText(props: EntryTextProps) {
  return (
    <Suspense>
      <Ready {...props} />
    </Suspense>
  );
}

function Ready({ draftKey, ...props }: EntryTextProps) {
  const draft = useTextDraft(draftKey);
  return draft && <Editor {...props} draft={draft} />;
}

type EditorProps = Omit<EntryTextProps, 'draftKey'> & { draft: TextDraft };

function Editor({ label, isShort = false, autoFocus = false, ...options }: EditorProps) {
  const { t, i18n } = useTranslation('writing');
  const autosave = useAutosave(options);
  const refusal = useRefusal(autosave);
  const [mode, setMode] = useState<'write' | 'read'>('write');
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const { edit, onFocus } = useEdits(field);

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const isDone = isMod
      ? editWithKey(event.key.toLowerCase())
      : event.key === 'Enter' && !event.shiftKey && edit(continueList);
    if (isDone) event.preventDefault();
  }

  /** Tab leaves the field, as everywhere. */
  function editWithKey(key: string): boolean {
    if (key === ']') edit(indentLines);
    else if (key === '[') edit(outdentLines);
    else {
      const tool = tools.find((each) => 'keys' in each && each.keys === `mod+${key}`);
      if (!tool) return false;
      edit(tool.edit);
    }
    return true;
  }

  function paste(event: ClipboardEvent): void {
    const address = event.clipboardData.getData('text/plain');
    if (edit((now) => pasteLink(now, address))) event.preventDefault();
  }

  return (
    <section className={classes.root} aria-label={label}>
      <div className={classes.top}>
        <label className={classes.label} htmlFor={fieldId}>
          <AutosaveLabel autosave={autosave}>{label}</AutosaveLabel>
        </label>
        {!isShort && (
          <SegmentedControl
            size="xs"
            aria-label={t('mode')}
            value={mode}
            data={(['write', 'read'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={setMode}
          />
        )}
      </div>
      <BroughtBack {...autosave} />
      {mode === 'write' ? (
        <>
          {!isShort && <TextToolbar controls={fieldId} onEdit={edit} />}
          <GrowingTextarea
            ref={field}
            id={fieldId}
            aria-label={label}
            minRows={isShort ? 2 : 6}
            autoFocus={autoFocus}
            inputClass={classes.field}
            lang={i18n.language}
            placeholder={t('placeholder')}
            error={refusal}
            value={autosave.text}
            onChange={autosave.change}
            onFocus={onFocus}
            onKeyDown={handleKey}
            onPaste={paste}
            onBlur={autosave.flush}
          />
          <TextHelp text={autosave.text} onInsert={(block) => edit((now) => insertBlock(now, block))} />
        </>
      ) : (
        <MarkdownView text={autosave.text} />
      )}
      <TextConflict {...autosave} />
    </section>
  );
}
