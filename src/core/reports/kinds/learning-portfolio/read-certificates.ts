import type { StoredFile } from '#contract/stored-files.ts';
import type { Db } from '../../../database/database.ts';
import type { Period } from '../../report.ts';
import type { Veil } from '../../veil/create-veil.ts';
import { textOrder } from '../../veil/name-order.ts';

export interface CertificateFile {
  name: string;
  sha256: string;
  /** `data:…`; null for what cannot be shown on a page, and for what would make the document too large. */
  image: string | null;
}

export interface CertificateRow {
  title: string;
  issuer: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
  credential: string | null;
  link: string | null;
  /** null: there is none, or files stay out of this report. */
  file: CertificateFile | null;
}

interface Row extends Omit<CertificateRow, 'file'> {
  fileId: string | null;
}

type FileFacts = Pick<StoredFile, 'name' | 'sha256' | 'type'> & { byteCount: number };

/** Of all images together. More would be slow to show and to print. */
const mostImageBytes = 12 * 1024 * 1024;

/** Certificates issued in a period or without a day, newest first. `hasFiles`: the file of each goes along. */
export function readCertificates(
  db: Db,
  { from, to }: Period,
  { veil, hasFiles }: { veil: Veil; hasFiles: boolean },
): CertificateRow[] {
  const readFile = createFileReader(db);
  return db.$client
    .prepare<[Period], Row>(
      `SELECT title, issuer, issued_on AS issuedOn, expires_on AS expiresOn, credential, link, file_id AS fileId FROM certificates
       WHERE deleted_at IS NULL AND (issued_on IS NULL OR issued_on BETWEEN @from AND @to)
       ORDER BY issued_on IS NULL, issued_on DESC, ${textOrder(veil, { text: 'lower(title)', id: 'id' })}`,
    )
    .all({ from, to })
    .map(({ fileId, ...row }) => ({
      ...row,
      title: veil.text(row.title) ?? '',
      issuer: veil.text(row.issuer),
      credential: veil.text(row.credential),
      link: veil.contactData(row.link),
      file: hasFiles && fileId !== null ? readFile(fileId) : null,
    }));
}

function createFileReader(db: Db) {
  const facts = db.$client.prepare<[string], FileFacts>(
    'SELECT name, sha256, type, length(bytes) AS byteCount FROM files WHERE id = ?',
  );
  const bytesOf = db.$client.prepare<[string], Buffer>('SELECT bytes FROM files WHERE id = ?').pluck();
  let room = mostImageBytes;
  return (id: string): CertificateFile | null => {
    const found = facts.get(id);
    if (!found) return null;
    const { name, sha256, type, byteCount } = found;
    const bytes = type.startsWith('image/') && byteCount <= room ? bytesOf.get(id) : undefined;
    if (!bytes) return { name, sha256, image: null };
    room -= byteCount;
    return { name, sha256, image: `data:${type};base64,${bytes.toString('base64')}` };
  };
}
