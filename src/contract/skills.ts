import { z } from 'zod';
import { applicationCard } from './applications.ts';
import { skillLevel } from './learning-parts.ts';
import { limits } from './limits.ts';
import { command, read, task } from './procedures.ts';
import { id, instant, line, note, nothing } from './values.ts';

/**
 * A skill: an entry of the dictionary that postings are read with, and, once it has a level or was put on one's own list, one's own.
 */
export const skill = z.object({
  id,
  name: z.string(),
  /** Other words for it, in any language. */
  synonyms: z.array(z.string()),
  /** false: not looked for in postings (a word that means too many things). */
  searched: z.boolean(),
  /** null: not said. */
  level: z.int().nullable(),
  /** Stands on one's own list. */
  own: z.boolean(),
  /** What shows it. */
  evidence: z.string(),
  /** Live postings that ask for it. */
  postingCount: z.int(),
  changedAt: instant,
});
export type Skill = z.infer<typeof skill>;

export const skillFields = z.object({
  name: line.pipe(z.string().max(limits.skillWord, { error: 'TOO_LONG' })),
  synonyms: z
    .array(line.pipe(z.string().max(limits.skillWord, { error: 'TOO_LONG' })))
    .max(limits.synonymsPerSkill, { error: 'TOO_MANY' }),
  searched: z.boolean(),
  level: skillLevel.nullable(),
  own: z.boolean(),
  evidence: note,
});
const skillChanges = skillFields.partial();
export type SkillChanges = z.infer<typeof skillChanges>;

/** A skill that postings ask for and one does not have, or not well enough (below `hadFromLevel`). */
export const skillGap = z.object({
  id,
  name: z.string(),
  level: z.int().nullable(),
  /** Live postings that ask for it. */
  askedCount: z.int(),
  /** Of these, those in which every other skill asked for is there: what this one alone would open. */
  opensCount: z.int(),
  /** Goals that are to bring it, not dropped. */
  goals: z.array(z.object({ id, title: z.string() })),
});
export type SkillGap = z.infer<typeof skillGap>;

export const applicationSkill = z.object({
  id,
  name: z.string(),
  level: z.int().nullable(),
  own: z.boolean(),
  /** `found`: read in the posting text. `hand`: tagged by the person. */
  origin: z.enum(['found', 'hand']),
});
export type ApplicationSkill = z.infer<typeof applicationSkill>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });

export const skills = {
  /** By name. `own`: one's own list only; else the whole dictionary. */
  list: read(
    z.object({
      own: z.boolean().default(false),
      text: z.string().max(limits.line).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(200),
    }),
    z.object({ rows: z.array(skill), total: z.int() }),
  ),
  get: read(z.object({ id }), skill),
  /** Skills asked for that are lacking: what opens most first, then what is asked most. `postingCount`: live postings that ask for any skill. */
  listGaps: read(
    z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(limits.page).default(100) }),
    z.object({ rows: z.array(skillGap), total: z.int(), postingCount: z.int() }),
  ),
  /** Live applications whose postings ask for a skill, the newest change first; with the words around it where it was found (between U+E000 and U+E001). */
  listPostings: read(
    z.object({ id, offset: z.int().min(0).default(0), limit: z.int().min(1).max(limits.page).default(50) }),
    z.object({
      rows: z.array(z.object({ application: applicationCard, snippet: z.string().nullable() })),
      total: z.int(),
    }),
  ),
  /** What an application asks for, by name. */
  listOfApplication: read(z.object({ applicationId: id }), z.array(applicationSkill)),
  /** Adds an entry. The same `id` again returns the stored one. CONFLICT when another one has the name or a synonym. */
  add: command(z.object({ id, fields: skillChanges.required({ name: true }) }), skill),
  /** Changes an entry. After another name, synonym or `searched`, postings are read anew (`readPostings`). CONFLICT as with `add`. */
  change: command(z.object({ id, changes: skillChanges, base: skillChanges.default({}) }), skill, {
    mergeKey: (input) => `skills.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Takes entries out of the dictionary, with all tags of them. */
  remove: command(z.object({ ids }), changed),
  /** Makes one entry of several: words, tags, goals come to `keepId`; the best level stays. */
  merge: command(z.object({ keepId: id, otherIds: z.array(id).min(1).max(limits.mergeAtOnce) }), skill),
  /** Tags an application by hand (a name that is no skill yet becomes one), or takes a skill off it, also one that was found: it then stays off. NOT_FOUND. */
  tagApplication: command(
    z.object({
      applicationId: id,
      add: z
        .array(line.pipe(z.string().max(limits.skillWord, { error: 'TOO_LONG' })))
        .max(50)
        .default([]),
      remove: z.array(id).max(50).default([]),
    }),
    z.array(applicationSkill),
  ),
  /** Reads the postings that have not been read with the dictionary as it is now. Leaving calls it off; what was read stays read. */
  readPostings: task(nothing, z.object({ readCount: z.int(), waitingCount: z.int() })),
  /** Postings that are still to be read with the dictionary as it is now. */
  countWaiting: read(nothing, z.object({ waitingCount: z.int() })),
  /** Makes a goal of a gap, planned, with this skill. The same `goalId` again returns the stored one's id. NOT_FOUND. */
  makeGoal: command(z.object({ id, goalId: id, title: line }), z.object({ goalId: id })),
};
