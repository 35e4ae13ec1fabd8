import { z } from 'zod';
import { backupId, countedNouns, listedBackup } from './backups.ts';
import { failureCodes, failureData } from './failures.ts';
import { read, service } from './procedures.ts';
import { nothing } from './values.ts';

/** Why the workspace could not be opened. Nothing was changed, and nothing is made in its place unless the person says so. */
export const trouble = z.object({
  code: z.enum(failureCodes),
  data: failureData.optional(),
  /** Folder of the workspace, and what lies in it of the database. */
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  /** What there is to go back to, the newest first. */
  backups: z.array(listedBackup),
  /** Whether there is a file of which some of the records may still be read. */
  canSalvage: z.boolean(),
});
export type Trouble = z.infer<typeof trouble>;

/** Folder in which everything that lay in the place of the database was put, byte for byte; null when there was nothing. */
const setAside = z.object({ setAsideIn: z.string().nullable() });

/** What is read out of a damaged file, in the order in which it is told. */
export const salvagedTables = [
  ...countedNouns,
  'activity_links',
  'activity_files',
  'application_tags',
  'application_contacts',
  'contact_tags',
  'contact_companies',
  'contact_links',
  'contacts_apart',
  'community_contacts',
  'skills',
  'skill_words',
  'application_skills',
  'goal_milestones',
  'goal_skills',
  'lessons',
  'files',
  'marks',
  'entry_marks',
  'entry_files',
  'mood_words',
  'templates',
  'comforts',
  'support_people',
  'helpline_cards',
  'helplines',
  'journal_settings',
  'report_presets',
  'rule_profiles',
  'drafts',
] as const;
export type SalvagedTable = (typeof salvagedTables)[number];

export const salvageReport = z.object({
  /** `read`: rows that were read. `lost`: rows that were there and could not be; null where nobody can know. */
  tables: z.array(z.object({ table: z.enum(salvagedTables), read: z.int(), lost: z.int().nullable() })),
  /** Companies that applications name and of which nothing is left; they are called "?" now. */
  namelessCount: z.int(),
});
export type SalvageReport = z.infer<typeof salvageReport>;

export const salvaged = z.object({ setAsideIn: z.string(), report: salvageReport });
export type Salvaged = z.infer<typeof salvaged>;

export const rescue = {
  /** null when the workspace is open. */
  get: read(nothing, trouble.nullable()),
  /** Tries to open it again: something may have been put in order. Fails as before when not. */
  retry: service(nothing, nothing),
  /** Sets aside what is there and opens a backup in its place. BACKUP_INVALID, NOT_FOUND, READ_ONLY, DISK_FULL. */
  restore: service(z.object({ id: backupId }), setAside),
  /** Opens a copy of what is there, to look at it and to take it out; nothing can be changed in it. Only for READ_ONLY and DISK_FULL. Fails as the workspace does when it can still not be opened. */
  look: service(nothing, nothing),
  /**
   * Reads every record that can still be read out of a damaged file into a new one, sets the old one aside and opens the new one. DATABASE_DAMAGED
   * when nothing at all can be read, NOT_AVAILABLE, READ_ONLY, DISK_FULL; whatever fails, the old one stays as it was and where it was.
   */
  salvage: service(nothing, salvaged),
  /** Sets aside what is there and begins anew. READ_ONLY, DISK_FULL. */
  startEmpty: service(nothing, setAside),
};
