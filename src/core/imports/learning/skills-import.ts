import type { SkillImportRow, SkillMapping } from '#contract/import-learning.ts';
import type { ImportProblem, SkillImportField } from '#contract/import-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../../commands/services.ts';
import type { Log } from '../../ports.ts';
import { skillKey } from '../../skills/dictionary-words.ts';
import { columnsOf } from '../columns-of.ts';
import { isRefused } from '../contacts/imported-contact.ts';
import type { Inspection, Inspections } from '../inspections.ts';
import type { TableRow } from '../read-table.ts';
import { writeRow } from '../refused-row.ts';
import { type FilledColumn, openNotebook } from '../row-notebook.ts';
import { flat, readName } from '../row-texts.ts';
import { readSkillLevel } from './resource-words.ts';
import type { KnownSkill, NewSkill, SkillTarget } from './skill-target.ts';

export interface SkillsImportOptions {
  inspections: Inspections;
  target: SkillTarget;
  log: Log;
  revision: () => number;
}

interface ReadRow extends NewSkill {
  line: number;
  status: SkillImportRow['status'];
  known: KnownSkill | null;
  problems: ImportProblem[];
}

export function createSkillsImport({ inspections, target, log, revision }: SkillsImportOptions) {
  let newest: { key: string; rows: ReadRow[] } | null = null;

  function read({ id, table }: Inspection, { columns }: SkillMapping): ReadRow[] {
    const key = JSON.stringify([id, columns, revision()]);
    if (newest?.key === key) return newest.rows;
    newest = null;
    const fields = columnsOf(table, columns);
    const dictionary = target.listKnown();
    const earlier = new Set<string>();
    const rows = table.rows.map((row): ReadRow => {
      const said = readSkillRow(row, fields);
      const wordKey = skillKey(said.name);
      const known = dictionary.get(wordKey) ?? null;
      // Two words for one skill are one skill.
      const one = known?.id ?? wordKey;
      if (isRefused(said)) return { ...said, known: null, status: 'error' };
      const isRepeated = earlier.has(one);
      earlier.add(one);
      // By what an entry of this file brings along it is known from then on.
      if (!known && !isRepeated) for (const word of said.synonyms) earlier.add(skillKey(word));
      const status = known ? (known.isOwn === 1 ? 'own' : 'known') : 'new';
      return { ...said, known, status: isRepeated ? 'repeated' : status };
    });
    newest = { key, rows };
    return rows;
  }

  return {
    preview({ importId, mapping, offset, limit }) {
      const rows = read(inspections.get(importId), mapping);
      return {
        rows: rows.slice(offset, offset + limit).map(toRow),
        total: rows.length,
        addCount: rows.filter(({ status }) => status === 'new').length,
        changeCount: rows.filter(brings).length,
        errorCount: rows.filter(isRefused).length,
        warningCount: rows.filter((row) => row.problems.length > 0 && !isRefused(row)).length,
      };
    },
    /** Writes inside the transaction of the command. */
    run(importId: string, mapping: SkillMapping) {
      const inspection = inspections.get(importId);
      const rows = read(inspection, mapping);
      const done = { addedCount: 0, changedCount: 0, skippedCount: 0 };
      for (const [index, row] of rows.entries()) {
        const id = inspection.rowIds[index];
        const { line, known, status } = row;
        if (status === 'new' && id !== undefined) {
          writeRow(log, line, () => target.add(id, row));
          done.addedCount += 1;
        } else if (known && brings(row)) {
          writeRow(log, line, () => target.takeOver(known, row));
          done.changedCount += 1;
        } else done.skippedCount += 1;
      }
      return done;
    },
  } satisfies { preview: Services['imports']['previewSkills'] } & Record<string, unknown>;
}

/** Whether a row changes an entry that is there. */
function brings({ status, known, level, evidence }: ReadRow): boolean {
  if (status === 'known') return true;
  return (
    status === 'own' &&
    ((known?.level === null && level !== null) || (known?.evidence === '' && evidence !== ''))
  );
}

function readSkillRow(row: TableRow, fields: (field: SkillImportField) => readonly FilledColumn[]) {
  const book = openNotebook<SkillImportField>(row, fields);
  const found = readName(book, 'name', book.text('name'), 'NAME_MISSING');
  if (found.length > limits.skillWord) book.report('name', 'TOO_LONG', found, 'error');
  const level = book.value('level', 'VALUE_UNKNOWN', readSkillLevel);
  const synonyms = (book.text('synonyms')?.text ?? '')
    .split(/[,;|\n]/)
    .map(flat)
    .filter((word) => word !== '' && word.length <= limits.skillWord)
    .slice(0, limits.synonymsPerSkill);
  const evidence = book.text('evidence')?.text.trim() ?? '';
  if (Buffer.byteLength(evidence) > limits.noteBytes) book.report('evidence', 'TOO_LONG', evidence, 'error');
  return { line: row.line, name: found, level, synonyms, evidence, problems: book.problems };
}

function toRow({ line, name, level, status, known, problems }: ReadRow): SkillImportRow {
  return {
    ...{ line, name, level, status, problems },
    skill: known && { id: known.id, name: known.name },
  };
}
