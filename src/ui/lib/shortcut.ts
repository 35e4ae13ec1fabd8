import { useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';

export interface ShortcutOptions {
  /** Works while the person types in a field as well. Only for combinations with a modifier. */
  inFields?: boolean;
  /** Offered in the palette as well; true unless given. */
  inPalette?: boolean;
  /** false: there, but out of use for now. */
  isEnabled?: boolean;
  /** Heading of the keyboard map: keys of the frame, or of the room that is open. */
  group?: 'everywhere' | 'room';
}

export interface Shortcut extends Required<ShortcutOptions> {
  id: string;
  /** `n`, `?`, `mod+k`, `shift+Enter`; `mod` is Command on a Mac and Ctrl elsewhere. */
  keys: string;
  /** Key in the catalogues, with its namespace: `applications:shortcut.new`. */
  labelKey: string;
  run: () => void;
}

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const listener of listeners) listener();
}

/** While the component is there, `keys` do `action`; the keyboard map and the palette list it under the words of `labelKey`. */
export function useShortcut(
  keys: string,
  labelKey: string,
  action: () => void,
  { inFields = false, inPalette = true, isEnabled = true, group = 'room' }: ShortcutOptions = {},
): void {
  const id = useId();
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const shortcut = useMemo<Shortcut>(
    () => ({ id, keys, labelKey, inFields, inPalette, isEnabled, group, run: () => latest.current() }),
    [id, keys, labelKey, inFields, inPalette, isEnabled, group],
  );
  useEffect(() => {
    replace([...shortcuts, shortcut]);
    return () => replace(shortcuts.filter((other) => other !== shortcut));
  }, [shortcut]);
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => shortcuts);
}

/** The newest of those that answer to this key: a panel stands before the list behind it. */
export function findShortcut(event: KeyboardEvent): Shortcut | undefined {
  const isTyping = isField(event.target);
  return shortcuts.findLast(
    ({ keys, inFields, isEnabled }) => isEnabled && (inFields || !isTyping) && matchesKeys(keys, event),
  );
}

/** Does what `keys` do here and now, as if they were pressed outside of a field. False when they do nothing. */
export function runShortcut(keys: string): boolean {
  const found = shortcuts.findLast((shortcut) => shortcut.keys === keys && shortcut.isEnabled);
  found?.run();
  return found !== undefined;
}

const isApple = () => /mac|iphone|ipad/i.test(navigator.platform);

/** Whether exactly these were pressed. */
export function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('mod');
  const mod = isApple() ? event.metaKey : event.ctrlKey;
  const other = isApple() ? event.ctrlKey : event.metaKey;
  if (mod !== wantsMod || other || event.altKey) return false;
  // "?" needs Shift on most keyboards: for signs the key itself says enough.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);
  if (!isSign && event.shiftKey !== parts.includes('shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const signs: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** As they stand on the keyboard: `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`. */
export function nameKeys(keys: string): string[] {
  return keys.split('+').map((part) => {
    if (part === 'mod') return isApple() ? '⌘' : 'Ctrl';
    if (part === 'shift') return isApple() ? '⇧' : 'Shift';
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
