import type { SearchHit } from '#contract/search.ts';
import { snippetMarks } from '#contract/search.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { toMatch } from './match.ts';

/** Ranking costs about 2 µs a hit; of more hits than this, those written last are ranked. */
const mostRanked = 2_000;

interface HitRow {
  noun: SearchHit['noun'];
  id: string;
  title: string;
  detail: string | null;
  snippet: string;
}

export function createSearch({ db }: { db: Db }) {
  // Drizzle knows neither MATCH nor the ranking functions of FTS5.
  const hits = db.$client.prepare<[string, number], HitRow>(`
    WITH found AS (
      SELECT rowid, rank FROM (
        SELECT rowid, bm25(search_index, 8.0, 1.0) AS rank FROM search_index
        WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ${mostRanked})
      ORDER BY rank, rowid DESC LIMIT ?2)
    SELECT document.noun, document.record_id AS id,
      coalesce(application.role, company.name) AS title,
      coalesce(employer.name, company.location) AS detail,
      (SELECT snippet(search_index, 1, '${snippetMarks.start}', '${snippetMarks.end}', '…', 12)
        FROM search_index WHERE rowid = found.rowid AND search_index MATCH ?1) AS snippet
    FROM found
    JOIN search_documents AS document ON document.id = found.rowid
    LEFT JOIN applications AS application ON document.noun = 'application' AND application.id = document.record_id
    LEFT JOIN companies AS employer ON employer.id = application.company_id
    LEFT JOIN companies AS company ON document.noun = 'company' AND company.id = document.record_id
    ORDER BY found.rank, found.rowid DESC`);

  return {
    find({ text, limit }) {
      const match = toMatch(text);
      if (match === null) return [];
      return hits.all(match, limit).map((row) => ({
        ...row,
        snippet: row.snippet.includes(snippetMarks.start) ? row.snippet : null,
      }));
    },
  } satisfies Services['search'];
}
