import type { SearchHit } from '#contract/search.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { toMatch, wordsOf } from './match.ts';
import { makeSnippet } from './snippet.ts';

/** Candidates read from each tier. More than anybody is shown, so that trashed ones among them leave no gap. */
const candidateCount = 400;

interface HitRow extends Omit<SearchHit, 'snippet'> {
  body: string;
}

export function createSearch({ db }: { db: Db }) {
  // Drizzle does not know MATCH. What matches in its title comes before what matches in its text, and the newest first in
  // each: FTS5's own ranking has to visit every hit, about 0.4 µs each, and a frequent word has a hundred thousand.
  const hits = db.$client.prepare<[{ match: string; titleMatch: string; limit: number }], HitRow>(`
    SELECT hit.noun, hit.id, hit.title, hit.detail, (SELECT body FROM search_index WHERE rowid = hit.rowid) AS body
    FROM (
      SELECT found.rowid, found.tier, document.noun, document.record_id AS id,
        coalesce(application.role, company.name) AS title,
        coalesce(employer.name, company.location) AS detail
      FROM (
        SELECT rowid, min(tier) AS tier FROM (
          SELECT * FROM (SELECT rowid, 0 AS tier FROM search_index
            WHERE search_index MATCH @titleMatch ORDER BY rowid DESC LIMIT ${candidateCount})
          UNION ALL
          SELECT * FROM (SELECT rowid, 1 AS tier FROM search_index
            WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${candidateCount}))
        GROUP BY rowid) AS found
      JOIN search_documents AS document ON document.id = found.rowid
      LEFT JOIN applications AS application ON document.noun = 'application' AND application.id = document.record_id
      LEFT JOIN companies AS employer ON employer.id = application.company_id
      LEFT JOIN companies AS company ON document.noun = 'company' AND company.id = document.record_id
      WHERE application.deleted_at IS NULL
      ORDER BY found.tier, found.rowid DESC LIMIT @limit) AS hit
    ORDER BY hit.tier, hit.rowid DESC`);

  return {
    find({ text, limit }) {
      const match = toMatch(text);
      if (match === null) return [];
      const words = wordsOf(text);
      return hits
        .all({ match, titleMatch: `{title} : (${match})`, limit })
        .map(({ body, ...hit }) => ({ ...hit, snippet: makeSnippet(body, words) }));
    },
  } satisfies Services['search'];
}
