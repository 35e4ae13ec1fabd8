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
  const listCandidates = db.$client
    .prepare<[match: string], number>(
      `SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ${candidateCount}`,
    )
    .pluck();
  const read = db.$client.prepare<[rowid: number], HitRow>(`
    SELECT document.noun, document.record_id AS id, coalesce(application.role, company.name, contact.name, community.name,
        goal.title, resource.title, certificate.title, idea.title) AS title,
      coalesce(employer.name, company.location, resource.provider, certificate.issuer, idea.pitch) AS detail, found.body
    FROM search_documents AS document
    JOIN search_index AS found ON found.rowid = document.id
    LEFT JOIN applications AS application ON document.noun = 'application' AND application.id = document.record_id
    LEFT JOIN contacts AS contact ON document.noun = 'contact' AND contact.id = document.record_id
    LEFT JOIN communities AS community ON document.noun = 'community' AND community.id = document.record_id
    LEFT JOIN goals AS goal ON document.noun = 'goal' AND goal.id = document.record_id
    LEFT JOIN resources AS resource ON document.noun = 'resource' AND resource.id = document.record_id
    LEFT JOIN certificates AS certificate ON document.noun = 'certificate' AND certificate.id = document.record_id
    LEFT JOIN ideas AS idea ON document.noun = 'idea' AND idea.id = document.record_id
    LEFT JOIN companies AS employer ON employer.id = coalesce(application.company_id, contact.company_id)
    LEFT JOIN companies AS company ON document.noun = 'company' AND company.id = document.record_id
    WHERE document.id = ? AND application.deleted_at IS NULL AND contact.deleted_at IS NULL AND community.deleted_at IS NULL
      AND goal.deleted_at IS NULL AND resource.deleted_at IS NULL AND certificate.deleted_at IS NULL AND idea.deleted_at IS NULL`);

  return {
    find({ text, limit }) {
      const match = toMatch(text);
      if (match === null) return [];
      const words = wordsOf(text);
      const hits = new Map<number, SearchHit>();
      // Never in the third column: what it holds is found in its own room only.
      for (const tier of [`{title} : (${match})`, `{title body} : (${match})`]) {
        for (const rowid of listCandidates.all(tier)) {
          if (hits.size >= limit) break;
          const row = hits.has(rowid) ? undefined : read.get(rowid);
          if (!row) continue;
          const { body, ...hit } = row;
          hits.set(rowid, { ...hit, snippet: makeSnippet(body, words) });
        }
        if (hits.size >= limit) break;
      }
      return [...hits.values()];
    },
  } satisfies Services['search'];
}
