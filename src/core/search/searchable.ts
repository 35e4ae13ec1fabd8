import type { SearchHit } from '#contract/search.ts';

interface Part {
  table: string;
  owner: string;
  columns: readonly string[];
}

/** How the rows of one table are found. SQL expressions speak of the row as `row`. */
interface Common {
  table: string;
  /** Columns whose change rewrites the row of the index. */
  columns: readonly string[];
  /** Rows of other tables that are part of its text: `columns` of those whose `owner` is the row. */
  parts?: readonly Part[];
}

interface Shown extends Common {
  noun: SearchHit['noun'];
  title: string;
  body: string;
}

/** What only its own room finds: its words stand in a column where the search of everything never looks. */
interface Hidden extends Common {
  noun: 'entry';
  hidden: string;
}

export type Searchable = Shown | Hidden;

/** What stands in the three columns of the index, as SQL expressions. */
export function columnsOf(searchable: Searchable): { title: string; body: string; hidden: string } {
  const nothing = "''";
  return 'hidden' in searchable
    ? { title: nothing, body: nothing, hidden: searchable.hidden }
    : { title: searchable.title, body: searchable.body, hidden: nothing };
}

/** What hangs on an idea and is found with it. */
const ideaParts: readonly Part[] = [
  { table: 'canvas_notes', owner: 'idea_id', columns: ['text'] },
  {
    table: 'experiments',
    owner: 'idea_id',
    columns: ['title', 'belief', 'test', 'measure', 'threshold', 'result', 'decision_note'],
  },
  { table: 'feedback', owner: 'idea_id', columns: ['name', 'said', 'quote', 'tags'] },
];

/** The texts of all such rows of the row. */
function textOf({ table, owner, columns }: Part): string {
  const text = columns.map((column) => `coalesce(${column}, '')`).join(" || ' ' || ");
  return `coalesce((SELECT group_concat(${text}, ' ' ORDER BY id) FROM ${table} WHERE ${owner} = row.id), '')`;
}

export const searchables: readonly Searchable[] = [
  {
    noun: 'application',
    table: 'applications',
    title: `row.role || ' ' || coalesce((SELECT name FROM companies WHERE id = row.company_id), '')`,
    body: `coalesce(row.location, '') || ' ' || coalesce(row.reference, '') || ' ' || coalesce(row.next_step, '') || ' ' || row.notes || ' ' || row.posting_text`,
    columns: ['role', 'company_id', 'location', 'reference', 'next_step', 'notes', 'posting_text'],
  },
  {
    noun: 'company',
    table: 'companies',
    title: 'row.name',
    body: `coalesce(row.location, '') || ' ' || coalesce(row.website, '') || ' ' || row.notes`,
    columns: ['name', 'location', 'website', 'notes'],
  },
  {
    noun: 'contact',
    table: 'contacts',
    title: `row.name || ' ' || coalesce((SELECT name FROM companies WHERE id = row.company_id), '')`,
    body: `coalesce(row.role, '') || ' ' || coalesce(row.email, '') || ' ' || coalesce(row.phone, '') || ' ' || coalesce(row.location, '') || ' ' || coalesce(row.relation, '') || ' ' || row.how_met || ' ' || row.notes`,
    columns: ['name', 'company_id', 'role', 'email', 'phone', 'location', 'relation', 'how_met', 'notes'],
  },
  {
    noun: 'community',
    table: 'communities',
    title: 'row.name',
    body: `coalesce(row.link, '') || ' ' || row.notes`,
    columns: ['name', 'link', 'notes'],
  },
  {
    noun: 'goal',
    table: 'goals',
    title: 'row.title',
    body: `row.why || ' ' || row.notes || ' ' || row.achievement || ' ' || row.draft_post || ' ' ||
      coalesce((SELECT group_concat(title, ' ' ORDER BY id) FROM goal_milestones WHERE goal_id = row.id), '')`,
    columns: ['title', 'why', 'notes', 'achievement', 'draft_post'],
    parts: [{ table: 'goal_milestones', owner: 'goal_id', columns: ['title'] }],
  },
  {
    noun: 'resource',
    table: 'resources',
    title: `row.title || ' ' || coalesce(row.provider, '')`,
    body: `coalesce(row.link, '') || ' ' || row.notes`,
    columns: ['title', 'provider', 'link', 'notes'],
  },
  {
    noun: 'certificate',
    table: 'certificates',
    title: `row.title || ' ' || coalesce(row.issuer, '')`,
    body: `coalesce(row.credential, '') || ' ' || coalesce(row.link, '') || ' ' || row.notes || ' ' ||
      coalesce((SELECT name FROM files WHERE id = row.file_id), '')`,
    columns: ['title', 'issuer', 'credential', 'link', 'notes', 'file_id'],
  },
  {
    noun: 'entry',
    table: 'entries',
    // Without the names of its marks: the room looks for them among the few marks there are.
    hidden: `row.text || ' ' || coalesce((SELECT group_concat(file.name, ' ' ORDER BY file.id) FROM entry_files AS link
        JOIN files AS file ON file.id = link.file_id WHERE link.entry_id = row.id), '')`,
    columns: ['text'],
    parts: [{ table: 'entry_files', owner: 'entry_id', columns: ['file_id'] }],
  },
  {
    noun: 'idea',
    table: 'ideas',
    title: 'row.title',
    body: `coalesce(row.pitch, '') || ' ' || coalesce(row.next_step, '') || ' ' || row.notes || ' ' || ${ideaParts.map(textOf).join(" || ' ' || ")}`,
    columns: ['title', 'pitch', 'next_step', 'notes'],
    parts: ideaParts,
  },
];

/** Tables whose change alters how rows of another table are found. */
export const dependents = [
  { table: 'companies', column: 'name', affects: 'applications', where: 'row.company_id = NEW.id' },
  { table: 'companies', column: 'name', affects: 'contacts', where: 'row.company_id = NEW.id' },
] as const;
