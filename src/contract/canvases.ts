import { z } from 'zod';
import {
  assumptionState,
  block,
  canvasExportFormats,
  canvasPaper,
  canvasTemplate,
  evidenceNoun,
  importance,
  noteText,
  stance,
} from './idea-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { language } from './settings.ts';
import { chosenFile, storedFile } from './stored-files.ts';
import { color, id, instant, line } from './values.ts';

/** Something that speaks for or against an assumption. */
export const evidence = z.object({
  noun: evidenceNoun,
  id,
  stance,
  /** The title of the experiment, who gave the feedback, the name of the contact or of the file. */
  title: z.string(),
  /** Feedback of which only the answers say it: nobody linked it, and whatever is chosen for it takes the place of this. */
  isOfAnswers: z.boolean(),
});
export type Evidence = z.infer<typeof evidence>;

export const canvasNote = z.object({
  id,
  block,
  text: z.string(),
  color,
  /** null: a note that is no assumption. */
  assumption: assumptionState.nullable(),
  importance: z.int().nullable(),
  /** Pieces of evidence by what they say. */
  supportsCount: z.int(),
  contradictsCount: z.int(),
});
export type CanvasNote = z.infer<typeof canvasNote>;

export const canvas = z.object({
  ideaId: id,
  template: canvasTemplate,
  /** By block in the order of the template, and in each in the person's order. */
  notes: z.array(canvasNote),
});
export type Canvas = z.infer<typeof canvas>;

/** A named state of a canvas. */
export const canvasVersion = z.object({
  id,
  /** Grows by one with each version of the idea. */
  number: z.int(),
  name: z.string(),
  template: canvasTemplate,
  noteCount: z.int(),
  createdAt: instant,
});
export type CanvasVersion = z.infer<typeof canvasVersion>;

/** A note as it was in a version. */
export const versionNote = canvasNote.pick({
  id: true,
  block: true,
  text: true,
  color: true,
  assumption: true,
  importance: true,
});
export type VersionNote = z.infer<typeof versionNote>;

/** What differs between two states of a canvas. A note that was moved and changed is in both lists. */
export const canvasDifference = z.object({
  /** null: both are of one template. */
  template: z.object({ before: canvasTemplate, after: canvasTemplate }).nullable(),
  added: z.array(versionNote),
  removed: z.array(versionNote),
  /** Other words, another colour, state or importance. */
  changed: z.array(z.object({ before: versionNote, after: versionNote })),
  /** In another block, or in another order within it: then as few as had to be moved. Blocks that stand for each other count as one where the templates differ. */
  moved: z.array(z.object({ before: versionNote, after: versionNote })),
});
export type CanvasDifference = z.infer<typeof canvasDifference>;

export const riskyNote = canvasNote.extend({ evidence: z.array(evidence) });
export type RiskyNote = z.infer<typeof riskyNote>;

const newNote = z.object({
  id,
  block,
  text: noteText,
  color: color.default('sand'),
  assumption: assumptionState.nullable().default(null),
  importance: importance.nullable().default(null),
});
const noteChanges = z
  .object({
    text: noteText,
    color,
    assumption: assumptionState.nullable(),
    importance: importance.nullable(),
  })
  .partial();
export type NoteChanges = z.infer<typeof noteChanges>;
const noteIds = z.array(id).min(1).max(limits.notesPerCanvas, { error: 'TOO_MANY' });
const ofIdea = z.object({ ideaId: id });

/** What of a canvas leaves, and how it looks. */
const canvasOutput = ofIdea.extend({
  versionId: id.nullable().default(null),
  paper: canvasPaper.default('A4'),
  language,
  /** States and importance of assumptions, and colours, go along. */
  includeAssumptions: z.boolean().default(true),
});

/** What a file of a canvas holds, as it is told before anything is written. */
export const inspectedCanvas = z.object({
  title: z.string().nullable(),
  template: canvasTemplate,
  notes: z.array(newNote.omit({ id: true })),
  /** Lines or notes of the file that could not be understood, at most 100. */
  passedOver: z.array(z.string()),
});
export type InspectedCanvas = z.infer<typeof inspectedCanvas>;

export const canvases = {
  /** NOT_FOUND. */
  get: read(ofIdea, canvas),
  /**
   * Adds notes at the end of their blocks, or after `afterId` of the block (null: first), or after the last of `afterIds` that stands in it. Ids that are there already are passed over. INVALID_INPUT for a block of the other
   * template, TOO_MANY beyond 500 notes. NOT_FOUND.
   */
  addNotes: command(
    ofIdea.extend({
      notes: z.array(newNote).min(1).max(limits.notesPerCanvas, { error: 'TOO_MANY' }),
      afterId: id.nullable().optional(),
      afterIds: z.array(id).max(limits.notesPerCanvas, { error: 'TOO_MANY' }).optional(),
    }),
    canvas,
  ),
  /** `base` as everywhere: CONFLICT with both texts. An importance makes a plain note an untested assumption. NOT_FOUND. */
  changeNote: command(z.object({ id, changes: noteChanges, base: noteChanges.default({}) }), canvas, {
    mergeKey: (input) => `canvases.changeNote ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** The same for many at once, but for their text. Those that are gone are passed over. */
  changeNotes: command(ofIdea.extend({ ids: noteIds, changes: noteChanges.omit({ text: true }) }), canvas),
  /** Puts notes, in the order given, into a block after `afterId` (null: first). INVALID_INPUT for a block of the other template. NOT_FOUND. */
  moveNotes: command(ofIdea.extend({ ids: noteIds, block, afterId: id.nullable() }), canvas),
  removeNotes: command(ofIdea.extend({ ids: noteIds }), canvas),
  /**
   * Shows the canvas in the other template. Every note is kept: each goes where `otherBlock` says, or back to where the person had it in that template
   * before, if they have not moved it since. NOT_FOUND.
   */
  switchTemplate: command(ofIdea.extend({ template: canvasTemplate }), canvas),
  /**
   * Assumptions with their evidence, the riskiest first: what is open (untested, testing) before what is decided (supported, refuted); importance 3 before 1 and none last; those
   * with fewer pieces of evidence; untested before testing before supported before refuted; those with more against than for them; then as they stand.
   */
  listRiskiest: read(ofIdea, z.array(riskyNote)),
  /** One assumption or note with its evidence. NOT_FOUND. */
  getNote: read(z.object({ id }), riskyNote.extend({ ideaId: id })),
  /**
   * Ties evidence to an assumption, or says anew what it says. Experiments and feedback are those of the same idea, files lie with one of its notes or with a certificate, else
   * NOT_FOUND. INVALID_INPUT for an experiment without a result: it says nothing yet.
   */
  linkEvidence: command(z.object({ noteId: id, noun: evidenceNoun, id, stance }), canvas),
  /** An experiment no longer tests the assumption, feedback no longer speaks of it but by its answers; a file is taken off. NOT_FOUND for a note that is not there. */
  unlinkEvidence: command(z.object({ noteId: id, noun: evidenceNoun, id }), canvas),
  /** Keeps a file and ties it to an assumption. Failures as with `certificates.attach`; TOO_MANY beyond 20 files a note. */
  attachFile: command(z.object({ noteId: id, fileId: id, file: chosenFile, stance }), canvas),
  /** NOT_FOUND. */
  getFile: service(z.object({ noteId: id, fileId: id }), z.file()),
  /** Files of a note. */
  listFiles: read(z.object({ noteId: id }), z.array(storedFile)),
  /** The newest first. Their notes are not read. */
  listVersions: read(ofIdea, z.array(canvasVersion)),
  /** NOT_FOUND. */
  getVersion: read(z.object({ id }), canvasVersion.extend({ ideaId: id, notes: z.array(versionNote) })),
  /** Keeps the canvas as it is under a name. The same `id` again returns the stored one. TOO_MANY beyond 500 versions. */
  saveVersion: command(ofIdea.extend({ id, name: line }), canvasVersion),
  renameVersion: command(z.object({ id, name: line }), canvasVersion),
  removeVersion: command(z.object({ id }), z.object({})),
  /** What changed from one version to another; `toId` null: to the canvas as it is. Both of one idea, else NOT_FOUND. */
  getDifference: read(z.object({ fromId: id, toId: id.nullable() }), canvasDifference),
  /**
   * Makes the canvas what it was in a version, and keeps that as a new version (`newId`, `name`). What was on the canvas is kept as a version before (`keptId`,
   * `keptName`), if there was anything and no version is the same. Notes keep their ids, so that evidence stays with those that are still or again there. The same
   * `newId` again changes nothing. NOT_FOUND. TOO_MANY beyond 500 versions.
   */
  restoreVersion: command(z.object({ id, newId: id, name: line, keptId: id, keptName: line }), canvas),
  /** The whole HTML document that is printed, with `.sheet`s of the chosen paper, and how many they are. Its styles stand in one `<style>`. NOT_FOUND. */
  previewExport: read(canvasOutput, z.object({ html: z.string(), pageCount: z.int() })),
  /**
   * The canvas, or one of its versions, as a file. `pdf` and `svg`: the grid on one landscape sheet of the chosen paper; words shrink from 10 down to 7 pt, and what still has
   * no room stands numbered on sheets that follow (in the picture: below), never cut. The source of the template is named and, in the PDF, linked. `markdown`: a heading per
   * block. `json` comes back through `inspectFile`. NOT_FOUND. For `pdf` NOT_AVAILABLE without a printer, and PRINT_FAILED.
   */
  export: service(canvasOutput.extend({ format: z.enum(canvasExportFormats) }), z.file()),
  /** Reads a canvas out of JSON or Markdown, ours or written by hand with block names as headings (either language). IMPORT_MALFORMED, IMPORT_NEWER, IMPORT_TOO_LARGE beyond 2 MiB. Nothing is written: `ideas.add` and `addNotes` do. */
  inspectFile: service(z.object({ file: z.file() }), inspectedCanvas),
};
