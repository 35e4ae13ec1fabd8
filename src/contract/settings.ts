import { z } from 'zod';
import { read, service } from './procedures.ts';
import { currency, day, nothing, optionalLine } from './values.ts';

export const languages = ['id', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export const settingsSchema = z.object({
  /** null until the person chose one: the system's language is used then. */
  language: language.nullable(),
  name: optionalLine,
  theme: z.enum(themes),
  /** Percent, 90 to 150. */
  textScale: z.int().min(90).max(150),
  currency,
  /** 1 = Monday … 7 = Sunday. */
  weekStartsOn: z.int().min(1).max(7),
  welcomed: z.boolean(),
  railFolded: z.boolean(),
  /** Next steps of the day are told by a notification of the system. Their texts then show outside of Langkah. */
  reminders: z.boolean(),
  /** The day whose reminders were given. */
  remindedOn: day.nullable(),
  /** Closing the window leaves the program in the notification area. */
  tray: z.boolean(),
  /** A second folder for backups. Only the person at the machine names it, never a page. */
  secondBackupFolder: z.string().max(4_096).nullable(),
  /** How each list was left (view, filter, sort, columns), by room; JSON written and read by that room alone. */
  views: z.record(z.string().max(100), z.string().max(20_000)),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: null,
  name: null,
  theme: 'system',
  textScale: 100,
  currency: 'IDR',
  weekStartsOn: 1,
  welcomed: false,
  railFolded: false,
  reminders: false,
  remindedOn: null,
  tray: false,
  secondBackupFolder: null,
  views: {},
};

/** What a page may change: paths never come from one. */
const changeableSettings = settingsSchema.omit({ secondBackupFolder: true });

export const settings = {
  get: read(nothing, settingsSchema),
  /** Merges; `views` is merged by room. Kept outside the database, so that the language is known when it cannot be opened. */
  change: service(changeableSettings.partial(), settingsSchema),
};
