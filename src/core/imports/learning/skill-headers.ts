import type { SkillImportField } from '#contract/import-parts.ts';
import { foldName } from '../../companies/company-key.ts';

/** What lists of skills call each field, in English and Indonesian, folded. Sources: the LinkedIn data export, and the words of our own table. */
const aliases: Readonly<Record<SkillImportField, readonly string[]>> = {
  name: words(
    'name, skill, skills, skill name, competence, competency, nama, keterampilan, keahlian, kemampuan, kompetensi, nama keterampilan, nama keahlian',
  ),
  level: words('level, skill level, proficiency, rating, tingkat, level keahlian, tingkat keahlian, nilai'),
  synonyms: words('other words for it, synonyms, synonym, also called, sebutan lain, sinonim, nama lain'),
  evidence: words(
    'what shows it, evidence, proof, notes, note, comment, description, bukti, catatan, keterangan, pengalaman',
  ),
};

const fieldOf = new Map<string, SkillImportField>(
  (Object.keys(aliases) as SkillImportField[]).flatMap((field) =>
    aliases[field].map((word) => [word, field]),
  ),
);

/** The field that a header names; null for a word nobody knows. */
export function fieldOfSkillHeader(header: string): SkillImportField | null {
  return fieldOf.get(foldName(header)) ?? fieldOf.get(foldName(header.replace(/[([].*$/, ''))) ?? null;
}

/** Headers that nothing but a list of skills has. */
export const skillOnly: ReadonlySet<string> = new Set(
  [...aliases.level, ...aliases.synonyms, ...aliases.name].filter(
    (word) => word !== 'name' && word !== 'nama' && word !== 'rating' && word !== 'nilai',
  ),
);

/** Which column fills which field; each is filled once, and what nobody knows is left out. */
export function suggestSkillColumns(
  headers: readonly string[],
): Array<{ column: number; field: SkillImportField }> {
  const found: Array<{ column: number; field: SkillImportField }> = [];
  for (const [column, header] of headers.entries()) {
    const field = fieldOfSkillHeader(header);
    if (field && !found.some((other) => other.field === field)) found.push({ column, field });
  }
  // A list without a name for its only column is one of names.
  return found.length === 0 && headers.length === 1 ? [{ column: 0, field: 'name' }] : found;
}

function words(list: string): string[] {
  return list.split(', ');
}
