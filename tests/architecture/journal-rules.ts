import type { Rule } from './import-rules.ts';
import { journalKeepers, journalTables } from './table.ts';

const names = journalTables.join('|');
const compounds = journalTables.filter((name) => name.includes('_')).join('|');
/** A statement about one of its tables, or the name of one that can mean nothing else. */
const speaksOfIt = new RegExp(
  `\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+["\`]?(?:${names})\\b|['"\`](?:${compounds})['"\`]`,
);

/** Nothing but the Journal reads its tables or calls its code: what a report, a list or a reminder of another room cannot reach, it cannot tell. */
export const journalStaysApart: Rule = ({ modules }) =>
  modules
    .filter(
      ({ path }) => path.startsWith('src/core/') && !journalKeepers.some((keeper) => path.startsWith(keeper)),
    )
    .flatMap(({ path, text, imports }) => [
      ...(speaksOfIt.test(text) ? [`${path} speaks of the tables of the Journal`] : []),
      ...imports
        .filter(({ target }) => /^src\/core\/(?:journal\/|database\/tables\/journal\.ts)/.test(target ?? ''))
        .map(({ line, specifier }) => `${path}:${line} imports ${specifier}`),
    ]);
