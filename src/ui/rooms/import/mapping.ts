import type {
  ContactImportField,
  EntryImportField,
  ImportField,
  ImportTarget,
  ResourceImportField,
  SkillImportField,
} from '#contract/import-parts.ts';
import type { Plan } from './plan.ts';

export type Field =
  | ImportField
  | ContactImportField
  | ResourceImportField
  | SkillImportField
  | EntryImportField;
export type Columns<F extends Field = Field> = ReadonlyArray<{ column: number; field: F }>;

/** Fields of which several columns together make one text, or several values. */
const gathering: Readonly<Record<Plan['target'], ReadonlySet<Field>>> = {
  applications: new Set<Field>(['notes', 'tags']),
  contacts: new Set<Field>(['email', 'phone', 'link', 'location', 'notes', 'tags']),
  resources: new Set<Field>(['notes']),
  skills: new Set<Field>(),
  entries: new Set<Field>(['feelings', 'factors', 'scales', 'text']),
};

export function fieldOf(columns: Columns, column: number): Field | null {
  return columns.find((each) => each.column === column)?.field ?? null;
}

export function columnOf(columns: Columns, field: Field): number | null {
  return columns.find((each) => each.field === field)?.column ?? null;
}

export const columnsOf = (plan: Plan): Columns => plan[plan.target].columns;

/** Gives a column a field, or none. A field that only one column can fill leaves the column that had it. */
export function withField(plan: Plan, column: number, field: Field | null): Plan {
  const others = columnsOf(plan).filter(
    (each) => each.column !== column && (each.field !== field || gathering[plan.target].has(each.field)),
  );
  const columns = field === null ? others : [...others, { column, field }];
  const sorted = columns.toSorted((one, other) => one.column - other.column);
  // The form of a target offers its own fields alone.
  return { ...plan, [plan.target]: { ...plan[plan.target], columns: sorted } };
}

export function hasField(columns: Columns, field: Field): boolean {
  return columns.some((each) => each.field === field);
}

const dayFields: readonly Field[] = [
  ...(['appliedOn', 'savedOn', 'deadlineOn', 'nextStepOn', 'connectedOn', 'notBeforeOn'] as const),
  ...(['finishedOn', 'lastUsedOn', 'writtenOn'] as const),
];

export function hasDays(columns: Columns): boolean {
  return dayFields.some((field) => hasField(columns, field));
}

const needed: Readonly<Record<Exclude<ImportTarget, 'contacts'>, readonly Field[]>> = {
  applications: ['company', 'role'],
  resources: ['title'],
  skills: ['name'],
  entries: ['writtenOn'],
};

/** Without these no row can be imported. */
export function missingFields(plan: Plan): Field[] {
  const columns = columnsOf(plan);
  if (plan.target !== 'contacts') return needed[plan.target].filter((field) => !hasField(columns, field));
  const names = ['name', 'firstName', 'lastName'] as const;
  return names.some((field) => hasField(columns, field)) ? [] : ['name'];
}
