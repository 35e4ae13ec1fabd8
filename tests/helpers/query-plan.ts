import type { Database } from 'better-sqlite3';

interface BuiltQuery {
  sql: string;
  params: unknown[];
}

/** How SQLite would carry out a query that Drizzle built, one step to a line. `values`: what its placeholders stand for. */
export function planOf(raw: Database, query: BuiltQuery, values: Record<string, unknown> = {}): string {
  const params = query.params.map((value) =>
    typeof value === 'object' && value !== null && 'name' in value ? values[String(value.name)] : value,
  );
  const rows = raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.sql}`).all(...params);
  return rows.map((row) => row.detail).join('\n');
}
