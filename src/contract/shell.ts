import { z } from 'zod';
import { failureCodes, failureData } from './failures.ts';
import { read, service, stream } from './procedures.ts';
import { nothing } from './values.ts';

/**
 * What the program around the core can do. `pdf`: false means that only the browser's own print dialog is left. `dialogs`: it asks where
 * to save and what to open; otherwise the browser does. `events`: it has something to tell, so that `watch` is worth a connection.
 */
export const shellAbilities = z.object({
  pdf: z.boolean(),
  platform: z.enum(['desktop', 'browser']),
  events: z.boolean(),
  dialogs: z.boolean(),
  dataFolder: z.boolean(),
  notifications: z.boolean(),
  tray: z.boolean(),
});
export type ShellAbilities = z.infer<typeof shellAbilities>;

/** What the menu of the program asks the page for. */
export const menuCommands = ['new', 'import', 'search', 'settings', 'keyboardMap', 'dataFolder'] as const;
export type MenuCommand = (typeof menuCommands)[number];

export const shellEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), command: z.enum(menuCommands) }),
  /** An address of the page to go to, such as that of the record a notification spoke of. */
  z.object({ kind: z.literal('open'), path: z.string().startsWith('/') }),
  /** What the person asked for outside of the page did not work. */
  z.object({ kind: z.literal('failure'), code: z.enum(failureCodes), data: failureData.optional() }),
  /** Everything typed is to be stored now: the machine sleeps, is locked, or the program ends. Answered with `confirmSaved`. */
  z.object({ kind: z.literal('save'), request: z.int() }),
]);
export type ShellEvent = z.infer<typeof shellEvent>;

/** Kinds of files that a person opens, with the endings they are known by. */
export const openableFiles = {
  table: ['csv', 'tsv', 'txt', 'vcf', 'zip', 'json'],
  /** What is kept as proof, such as with a certificate. */
  proof: ['pdf', 'png', 'jpg', 'jpeg', 'webp'],
  /** A canvas of an idea. */
  canvas: ['json', 'md', 'txt'],
  /** What the form of a feedback round saved. */
  answers: ['json'],
} as const;
export type OpenableFile = keyof typeof openableFiles;

export const shell = {
  getAbilities: read(nothing, shellAbilities),
  /** Never ends. */
  watch: stream(nothing, shellEvent),
  /** The page has stored everything that a `save` event asked for. */
  confirmSaved: service(z.object({ request: z.int() }), nothing),
  /** Asks where to, and writes the file whole. `name`: what it is called now, null when the person decided against it. DISK_FULL, READ_ONLY, NOT_AVAILABLE. */
  saveFile: service(z.object({ file: z.file() }), z.object({ name: z.string().nullable() })),
  /** Asks for a file and reads it; null when the person decided against it. IMPORT_TOO_LARGE, IMPORT_UNSUPPORTED, IMPORT_MALFORMED, NOT_AVAILABLE. */
  openFile: service(
    z.object({ kind: z.enum(Object.keys(openableFiles) as [OpenableFile, ...OpenableFile[]]) }),
    z.object({ file: z.file().nullable() }),
  ),
  /** Shows the folder of the workspace in the file manager of the system. NOT_AVAILABLE. */
  openDataFolder: service(nothing, nothing),
};
