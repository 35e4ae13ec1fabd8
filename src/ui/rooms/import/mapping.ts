import type { ImportField, ImportMapping } from '#contract/imports.ts';

/** Fields of which several columns together make one text. */
const gathering: ReadonlySet<ImportField> = new Set(['notes', 'tags']);

export function fieldOf(mapping: ImportMapping, column: number): ImportField | null {
  return mapping.columns.find((each) => each.column === column)?.field ?? null;
}

export function columnOf(mapping: ImportMapping, field: ImportField): number | null {
  return mapping.columns.find((each) => each.field === field)?.column ?? null;
}

/** Gives a column a field, or none. A field that only one column can fill leaves the column that had it. */
export function withField(mapping: ImportMapping, column: number, field: ImportField | null): ImportMapping {
  const others = mapping.columns.filter(
    (each) => each.column !== column && (each.field !== field || gathering.has(each.field)),
  );
  const columns = field === null ? others : [...others, { column, field }];
  return { ...mapping, columns: columns.sort((one, other) => one.column - other.column) };
}

export function hasField(mapping: ImportMapping, field: ImportField): boolean {
  return mapping.columns.some((each) => each.field === field);
}

const dayFields: readonly ImportField[] = ['appliedOn', 'savedOn', 'deadlineOn', 'nextStepOn'];

export function hasDays(mapping: ImportMapping): boolean {
  return dayFields.some((field) => hasField(mapping, field));
}

/** Without these no row can be imported. */
export function missingFields(mapping: ImportMapping): ImportField[] {
  return (['company', 'role'] as const).filter((field) => !hasField(mapping, field));
}
