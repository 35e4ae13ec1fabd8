import type { SearchHit } from '#contract/search.ts';

/** How the rows of one table are found. SQL expressions speak of the row as `row`. */
export interface Searchable {
  noun: SearchHit['noun'];
  table: string;
  title: string;
  body: string;
  /** Columns whose change rewrites the row of the index. */
  columns: readonly string[];
  /** Rows of another table that are part of its text: `column` of those whose `owner` is the row. */
  part?: { table: string; owner: string; column: string };
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
    part: { table: 'goal_milestones', owner: 'goal_id', column: 'title' },
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
];

/** Tables whose change alters how rows of another table are found. */
export const dependents = [
  { table: 'companies', column: 'name', affects: 'applications', where: 'row.company_id = NEW.id' },
  { table: 'companies', column: 'name', affects: 'contacts', where: 'row.company_id = NEW.id' },
] as const;
