import { eq } from 'drizzle-orm';
import type { Certificate, CertificateChanges } from '#contract/certificates.ts';
import { Failure } from '#contract/failures.ts';
import type { StoredFile } from '#contract/stored-files.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import { requireRow } from '../contacts/parts.ts';
import type { Db } from '../database/database.ts';
import { certificates } from '../database/tables/learning.ts';
import { fileColumns } from '../files/file-columns.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { Clock } from '../ports.ts';
import { toMatch } from '../search/match.ts';

export interface CertificatesOptions {
  db: Db;
  clock: Clock;
  files: StoredFiles;
}

type Row = Omit<Certificate, 'goal' | 'file'> & { goal: string | null; file: string | null };

const fileFields = Object.entries(fileColumns).map(([name, column]) => `'${name}', ${column}`);
const columns = `certificate.id, certificate.title, certificate.issuer, certificate.issued_on AS issuedOn, certificate.expires_on AS expiresOn,
  certificate.credential, certificate.link, certificate.notes, certificate.created_at AS createdAt, certificate.changed_at AS changedAt,
  certificate.deleted_at AS deletedAt,
  (SELECT json_object('id', goal.id, 'title', goal.title) FROM goals AS goal WHERE goal.id = certificate.goal_id) AS goal,
  (SELECT json_object(${fileFields.join(', ')}) FROM files AS file WHERE file.id = certificate.file_id) AS file`;
const given = '(SELECT value FROM json_each(?))';
const matching = `certificate.deleted_at IS NULL AND (@goalId IS NULL OR certificate.goal_id = @goalId)
  AND (@match IS NULL OR certificate.id IN (SELECT record_id FROM search_documents WHERE noun = 'certificate'
    AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH @match)))`;
const order = `CASE WHEN expires_on >= @today THEN 0 WHEN expires_on IS NULL THEN 1 ELSE 2 END,
  CASE WHEN expires_on >= @today THEN expires_on END, expires_on DESC, issued_on DESC, created_at DESC, id`;

export function createCertificates({ db, clock, files }: CertificatesOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(
    `SELECT ${columns} FROM certificates AS certificate WHERE id = ?`,
  );
  const page = raw.prepare<[object], Row>(
    `SELECT ${columns} FROM certificates AS certificate WHERE ${matching} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
  );
  const count = raw
    .prepare<[object], number>(`SELECT count(*) FROM certificates AS certificate WHERE ${matching}`)
    .pluck();
  const fileOf = raw
    .prepare<[id: string], string | null>('SELECT file_id FROM certificates WHERE id = ?')
    .pluck();
  const setFile = raw.prepare('UPDATE certificates SET file_id = ?, changed_at = ? WHERE id = ?');
  const setDeleted = raw.prepare(
    `UPDATE certificates SET deleted_at = ?, changed_at = ? WHERE id IN ${given} AND (deleted_at IS NULL) = ?`,
  );

  function find(id: string): Certificate | null {
    const row = byId.get(id);
    return row ? toCertificate(row) : null;
  }

  function get({ id }: { id: string }): Certificate {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function check({ goalId, issuedOn, expiresOn }: CertificateChanges, under: string): void {
    if (goalId) requireRow(db, 'goals', goalId);
    if (issuedOn && expiresOn && expiresOn < issuedOn)
      throw new Failure('INVALID_INPUT', {
        refusals: [{ field: `${under}.expiresOn`, reason: 'OUT_OF_RANGE' }],
      });
  }

  return {
    list({ text = '', goalId = null, offset, limit }) {
      const filter = { match: toMatch(text), goalId };
      const rows = page.all({ ...filter, today: clock.today(), offset, limit });
      return { rows: rows.map(toCertificate), total: count.get(filter) ?? 0 };
    },
    get,
    getFile({ id }) {
      const { file } = get({ id });
      if (!file) throw new Failure('NOT_FOUND');
      return files.read(file.id);
    },
    add({ id, fields }) {
      const existing = find(id);
      if (existing) return existing;
      check(fields, 'fields');
      const now = clock.now();
      db.insert(certificates)
        .values({ ...fields, id, createdAt: now, changedAt: now })
        .run();
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      refuseStale<CertificateChanges>(stored, changes, base);
      const entries = Object.entries(changes) as Array<[keyof CertificateChanges, unknown]>;
      if (entries.every(([field, value]) => value === undefined || isSame(value, stored[field])))
        return current;
      check({ ...stored, ...changes, goalId: changes.goalId }, 'changes');
      db.update(certificates)
        .set({ ...changes, changedAt: clock.now() })
        .where(eq(certificates.id, id))
        .run();
      return get({ id });
    },
    attach({ id, fileId, file }) {
      const before = get({ id }).file?.id;
      files.keep(fileId, file);
      if (before !== fileId) setFile.run(fileId, clock.now(), id);
      return get({ id });
    },
    detach({ id }) {
      get({ id });
      if (fileOf.get(id) !== null) setFile.run(null, clock.now(), id);
      return get({ id });
    },
    trash: ({ ids }) => ({
      changedCount: setDeleted.run(clock.now(), clock.now(), JSON.stringify(ids), 1).changes,
    }),
    restore: (ids: readonly string[]) => ({
      changedCount: setDeleted.run(null, clock.now(), JSON.stringify(ids), 0).changes,
    }),
  } satisfies Services['certificates'] & Record<string, unknown>;
}

function toCertificate({ goal, file, ...row }: Row): Certificate {
  return {
    ...row,
    goal: goal === null ? null : JSON.parse(goal),
    file: file === null ? null : (JSON.parse(file) as StoredFile),
  };
}

/** A certificate as the person would have written it. */
function fieldsOf(certificate: Certificate): CertificateChanges {
  const { title, issuer, issuedOn, expiresOn, credential, link, notes, goal } = certificate;
  return { title, issuer, issuedOn, expiresOn, credential, link, notes, goalId: goal?.id ?? null };
}
