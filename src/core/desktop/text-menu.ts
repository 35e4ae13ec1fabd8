import type { Language } from '#contract/settings.ts';
import en from '#locales/en/menu.json';
import id from '#locales/id/menu.json';
import type { MenuItem } from './menu-template.ts';
import type { Spelling } from './spelling/spelling.ts';

const catalogues = { en, id };
const separator: MenuItem = { type: 'separator' };

/** What is used of what Electron says of the place that was asked about, with the right mouse button or the menu key. */
export interface AskedText {
  isEditable: boolean;
  selectionText: string;
  /** The marked word; empty: none. */
  misspelledWord: string;
  /** Of the system, where it checks spelling itself. */
  dictionarySuggestions: readonly string[];
}

/** What is used of Electron's `Session` where the system checks spelling itself. */
export interface SystemSpelling {
  addWordToSpellCheckerDictionary(word: string): unknown;
  setSpellCheckerEnabled(isOn: boolean): void;
}

export interface TextMenuOptions {
  language: Language;
  spelling: Spelling;
  /** null: ours does all of it. Else it finds and learns words, and only the switch is ours. */
  system: SystemSpelling | null;
  replaceWord(text: string): void;
}

/** The menu of a text: what may have been meant by a word, and what every program offers for texts. Empty where there is nothing to offer. */
export async function textMenuTemplate(asked: AskedText, options: TextMenuOptions): Promise<MenuItem[]> {
  const words = catalogues[options.language];
  const native = (role: 'cut' | 'copy' | 'paste' | 'selectAll'): MenuItem => ({ role, label: words[role] });
  if (!asked.isEditable) return asked.selectionText.trim() === '' ? [] : [native('copy')];
  return [
    ...(asked.misspelledWord === '' ? [] : await describeWord(asked, options)),
    ...(['cut', 'copy', 'paste'] as const).map(native),
    separator,
    native('selectAll'),
    separator,
    spellingSwitch(options, words.checkSpelling),
  ];
}

async function describeWord(
  { misspelledWord: word, dictionarySuggestions }: AskedText,
  { language, spelling, system, replaceWord }: TextMenuOptions,
): Promise<MenuItem[]> {
  const { noSuggestion, learnWord } = catalogues[language];
  const suggestions = system ? dictionarySuggestions : await spelling.suggest(word, language);
  const learn = () => {
    if (system) system.addWordToSpellCheckerDictionary(word);
    else spelling.learn(word);
    // Written anew by itself it loses its mark.
    replaceWord(word);
  };
  return [
    ...suggestions.map((text) => ({ label: text, click: () => replaceWord(text) })),
    ...(suggestions.length === 0 ? [{ label: noSuggestion, enabled: false }] : []),
    separator,
    { id: 'learn', label: learnWord.replace('{{word}}', () => word), click: learn },
    separator,
  ];
}

const spellingSwitch = ({ spelling, system }: TextMenuOptions, label: string): MenuItem => ({
  id: 'spelling',
  label,
  type: 'checkbox',
  checked: spelling.isOn(),
  click() {
    spelling.switchTo(!spelling.isOn());
    system?.setSpellCheckerEnabled(spelling.isOn());
  },
});
