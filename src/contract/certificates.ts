import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { chosenFile, storedFile } from './stored-files.ts';
import { day, id, instant, line, link, note, optionalLine } from './values.ts';

export const certificate = z.object({
  id,
  title: z.string(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** The number under which its issuer knows it. */
  credential: z.string().nullable(),
  link: z.string().nullable(),
  notes: z.string(),
  goal: z.object({ id, title: z.string() }).nullable(),
  file: storedFile.nullable(),
  createdAt: instant,
  changedAt: instant,
  deletedAt: instant.nullable(),
});
export type Certificate = z.infer<typeof certificate>;

export const certificateFields = z.object({
  title: line,
  issuer: optionalLine,
  issuedOn: day.nullable(),
  expiresOn: day.nullable(),
  credential: optionalLine,
  link,
  notes: note,
  goalId: id.nullable(),
});
const certificateChanges = certificateFields.partial();
export type CertificateChanges = z.infer<typeof certificateChanges>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });

/** So many days before it expires the person is reminded of a certificate. */
export const expiryNoticeDays = [30, 7, 0] as const;

export const certificates = {
  /** Those that expire next first, then those that never expire, the newest first, then those that have expired, the latest first. */
  list: read(
    z.object({
      text: z.string().max(limits.line).optional(),
      goalId: id.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(200),
    }),
    z.object({ rows: z.array(certificate), total: z.int() }),
  ),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND. */
  get: read(z.object({ id }), certificate),
  /** The file of a certificate, as it came. NOT_FOUND when there is none. */
  getFile: service(z.object({ id }), z.file()),
  /** Adds one. The same `id` again returns the stored one. NOT_FOUND for a goal that is not there. INVALID_INPUT when it expires before it was issued. */
  add: command(z.object({ id, fields: certificateChanges.required({ title: true }) }), certificate),
  /** Changes fields. `base` as everywhere: CONFLICT with both texts. */
  change: command(
    z.object({ id, changes: certificateChanges, base: certificateChanges.default({}) }),
    certificate,
    { mergeKey: (input) => `certificates.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /**
   * Keeps a file with it, in the place of one that was there. The same `fileId` again changes nothing. NOT_FOUND; INPUT_TOO_LARGE beyond 20 MiB;
   * IMPORT_UNSUPPORTED when its first bytes are of no known kind, or when there are none.
   */
  attach: command(z.object({ id, fileId: id, file: chosenFile }), certificate),
  /** Takes the file off. Its bytes are erased at the next start: until then it can be undone. NOT_FOUND. */
  detach: command(z.object({ id }), certificate),
  /** Moves to the trash, from where they can be restored for 30 days. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
};
