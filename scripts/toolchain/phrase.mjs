import { readFileSync } from 'node:fs';
import { fromRoot } from './project.mjs';

const language = systemLocale().startsWith('id') ? 'id' : 'en';
/** @type {Record<string, string>} */
const catalogue = JSON.parse(readFileSync(fromRoot('src', 'locales', language, 'start.json'), 'utf8'));

/**
 * One sentence for the terminal in the language of the machine, with `{{name}}` filled in.
 * @param {string} sentence
 * @param {Record<string, string | number>} [values]
 */
export function phrase(sentence, values = {}) {
  return (catalogue[sentence] ?? sentence).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
}

function systemLocale() {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
