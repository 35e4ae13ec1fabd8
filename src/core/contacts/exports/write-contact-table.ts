import { knownRelations } from '#contract/contact-parts.ts';
import { type CsvCell, writeCsv } from '../../reports/formats/write-csv.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import { joinTags } from '../../tags/tag-list.ts';
import type { ExportedContact } from './read-exported.ts';

/** Columns in their order. The headers are words that our own import knows, so that the file comes back as it went. */
const columns: ReadonlyArray<
  readonly [key: string, cell: (contact: ExportedContact, words: ReportWords) => CsvCell]
> = [
  ['name', ({ name }) => name],
  ['company', ({ company }) => company],
  ['role', ({ role }) => role],
  ['relation', ({ relation }, words) => nameOfRelation(relation, words)],
  ['email', ({ email }) => email],
  ['phone', ({ phone }) => phone],
  ['links', ({ links }) => links.join('\n')],
  ['location', ({ location }) => location],
  ['howMet', ({ howMet }) => howMet],
  ['tags', ({ tags }) => joinTags(tags)],
  ['notes', ({ notes }) => notes],
  ['state', ({ state }, words) => words.t(`words:contactState.${state}`)],
  ['lastContactOn', ({ lastContactOn }) => lastContactOn],
  ['everyDays', ({ everyDays }) => everyDays],
  ['notBeforeOn', ({ notBeforeOn }) => notBeforeOn],
  ['introducedBy', ({ introducedBy }) => introducedBy],
];

/** Contacts as CSV (RFC 4180, formula-safe, for Excel as well), with headers and closed lists in the language of `words`. */
export function writeContactTable(contacts: readonly ExportedContact[], words: ReportWords): string {
  const header = columns.map(([key]) => words.t(`contacts.${key}`));
  const rows = contacts.map((contact) => columns.map(([, cell]) => cell(contact, words)));
  return writeCsv([header, ...rows], { bom: true });
}

function nameOfRelation(relation: string | null, words: ReportWords): string | null {
  const known = knownRelations.find((one) => one === relation);
  return known ? words.t(`words:relation.${known}`) : relation;
}
