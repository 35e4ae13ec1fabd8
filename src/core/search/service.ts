import type { SearchHit } from '#contract/search.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { toMatch, wordsOf } from './match.ts';
import { makeSnippet } from './snippet.ts';

/** Ranking costs about 2 µs a hit; of more hits than this, those written last are ranked. */
const mostRanked = 2_000;

interface HitRow extends Omit<SearchHit, 'snippet'> {
  body: string;
}

export function createSearch({ db }: { db: Db }) {
  // Drizzle knows neither MATCH nor the ranking functions of FTS5. A match in the title weighs eight times one in the text.
  const hits = db.$client.prepare<[{ match: string; limit: number }], HitRow>(`
    SELECT hit.noun, hit.id, hit.title, hit.detail, (SELECT body FROM search_index WHERE rowid = hit.rowid) AS body
    FROM (
      SELECT found.rowid, found.score, document.noun, document.record_id AS id,
        coalesce(application.role, company.name) AS title,
        coalesce(employer.name, company.location) AS detail
      FROM (
        SELECT rowid, bm25(search_index, 8.0, 1.0) AS score FROM search_index
        WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT ${mostRanked}) AS found
      JOIN search_documents AS document ON document.id = found.rowid
      LEFT JOIN applications AS application ON document.noun = 'application' AND application.id = document.record_id
      LEFT JOIN companies AS employer ON employer.id = application.company_id
      LEFT JOIN companies AS company ON document.noun = 'company' AND company.id = document.record_id
      WHERE application.deleted_at IS NULL
      ORDER BY found.score, found.rowid DESC LIMIT @limit) AS hit
    ORDER BY hit.score, hit.rowid DESC`);

  return {
    find({ text, limit }) {
      const match = toMatch(text);
      if (match === null) return [];
      const words = wordsOf(text);
      return hits
        .all({ match, limit })
        .map(({ body, ...hit }) => ({ ...hit, snippet: makeSnippet(body, words) }));
    },
  } satisfies Services['search'];
}
