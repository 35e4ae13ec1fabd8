import { type RefObject, useCallback, useRef } from 'react';
import type { Edit, Selected } from './edits.ts';

/** Carries out edits in a field, so that the browser's own undo takes them back one by one. A field that nobody was in yet is written on at its end. */
export function useEdits(field: RefObject<HTMLTextAreaElement | null>) {
  const hasCaret = useRef(false);
  const onFocus = useCallback(() => {
    hasCaret.current = true;
  }, []);
  const edit = useCallback(
    (make: (selected: Selected) => Edit | null): boolean => {
      const { current } = field;
      if (!current) return false;
      const { value: text } = current;
      const from = hasCaret.current ? current.selectionStart : text.length;
      const to = hasCaret.current ? current.selectionEnd : text.length;
      const made = make({ text, from, to });
      if (!made) return false;
      current.focus();
      current.setSelectionRange(made.from, made.to);
      const isChange = made.insert !== '' || made.from !== made.to;
      if (isChange && !typeInto(made.insert)) {
        current.setRangeText(made.insert, made.from, made.to);
        current.dispatchEvent(new Event('input', { bubbles: true }));
      }
      current.setSelectionRange(made.selectFrom, made.selectTo);
      return true;
    },
    [field],
  );
  return { edit, onFocus };
}

/** As if it were typed. The command is called outdated, and is the only change by a program that the undo of the browser knows of: `setRangeText` empties it. */
function typeInto(text: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}
