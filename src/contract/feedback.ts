import { z } from 'zod';
import { activityMethod } from './activities.ts';
import { questionKind, stance } from './idea-parts.ts';
import { limits } from './limits.ts';
import { command, read, service } from './procedures.ts';
import { paperSizes } from './report-options.ts';
import { language } from './settings.ts';
import { day, id, instant, line, note, optionalLine } from './values.ts';

export const feedbackQuestion = z.object({
  id,
  text: z.string(),
  kind: questionKind,
  /** The assumption it asks about: its answers count for that (`answerStances`). */
  noteId: id.nullable(),
});
export type FeedbackQuestion = z.infer<typeof feedbackQuestion>;

/** Asking several people the same. */
export const feedbackRound = z.object({
  id,
  ideaId: id,
  title: z.string(),
  /** What stands above the questions of the form. */
  introduction: z.string(),
  plannedOn: z.string().nullable(),
  /** In the order of the form. */
  questions: z.array(feedbackQuestion),
  answerCount: z.int(),
  /** How many people answered which of its questions: what goes when a question does. */
  answered: z.array(z.object({ questionId: id, answerCount: z.int() })),
  createdAt: instant,
  changedAt: instant,
});
export type FeedbackRound = z.infer<typeof feedbackRound>;

const answer = z.object({
  questionId: id,
  text: z.string().max(limits.feedbackAnswer).nullable(),
  /** Of a scale 1 to 5, of yes or no 1 or 0. */
  number: z.int().min(0).max(5).nullable(),
});

/** What one person said. */
export const feedbackItem = z.object({
  id,
  ideaId: id,
  roundId: id.nullable(),
  /** From Contacts; null: only `name`, or nobody is named. */
  contact: z.object({ id, name: z.string() }).nullable(),
  name: z.string().nullable(),
  givenOn: z.string(),
  channel: activityMethod.nullable(),
  said: z.string(),
  /** In their own words. */
  quote: z.string(),
  tags: z.array(z.string()),
  answers: z.array(answer),
  /** Assumptions it speaks of, and how, as the person chose it. */
  stances: z.array(z.object({ noteId: id, stance })),
  /**
   * What its answers say by themselves of assumptions that questions of its round ask about. Yes and 4 or 5 support, no and 1 or 2 contradict, 3 and free text are
   * `neutral`: heard. Of several about one assumption the greater number decides. What is in `stances` is not in here: it takes the place of it.
   */
  answerStances: z.array(z.object({ noteId: id, stance })),
  createdAt: instant,
  changedAt: instant,
});
export type FeedbackItem = z.infer<typeof feedbackItem>;

/** What a file of answers holds, as it is told before anything is written. */
export const inspectedAnswers = z.object({
  /** The round it answers; null when that is not in this workspace. */
  round: z.object({ id, ideaId: id, title: z.string() }).nullable(),
  /** As the form called the round. */
  roundTitle: z.string(),
  name: z.string().nullable(),
  /** Never a day to come. */
  givenOn: z.string(),
  said: z.string(),
  /** Of questions that the round still asks, in their order. */
  answers: z.array(answer),
  /** Questions that were answered, but that the round no longer asks, or asks for something else. */
  passedOver: z.array(z.string()),
  /** Somebody said exactly this on that day in the round already. One who has become a contact since has no name of their own. */
  isHere: z.boolean(),
});
export type InspectedAnswers = z.infer<typeof inspectedAnswers>;

const wantedQuestions = z
  .array(z.object({ id, text: line, kind: questionKind, noteId: id.nullable() }))
  .max(limits.questionsPerRound, { error: 'TOO_MANY' });
const roundFields = z.object({ title: line, introduction: note, plannedOn: day.nullable() });
const roundChanges = roundFields.partial();
export type RoundChanges = z.infer<typeof roundChanges>;

const itemChanges = z
  .object({
    roundId: id.nullable(),
    contactId: id.nullable(),
    name: optionalLine,
    givenOn: day,
    channel: activityMethod.nullable(),
    said: note,
    quote: note,
    tags: z
      .array(line.pipe(z.string().max(limits.tag, { error: 'TOO_LONG' })))
      .max(limits.tagsPerRecord, { error: 'TOO_MANY' }),
    answers: z.array(answer).max(limits.questionsPerRound, { error: 'TOO_MANY' }),
    stances: z.array(z.object({ noteId: id, stance })).max(limits.notesPerCanvas, { error: 'TOO_MANY' }),
  })
  .partial();
export type FeedbackChanges = z.infer<typeof itemChanges>;

export const feedback = {
  /** Rounds of an idea, the newest first. */
  listRounds: read(z.object({ ideaId: id }), z.array(feedbackRound)),
  /** The same `id` again returns the stored one. NOT_FOUND. TOO_MANY beyond 100 of an idea. */
  addRound: command(
    z.object({ id, ideaId: id, fields: roundChanges.required({ title: true }) }),
    feedbackRound,
  ),
  /** `base` as everywhere. NOT_FOUND. */
  changeRound: command(
    z.object({ id, changes: roundChanges, base: roundChanges.default({}) }),
    feedbackRound,
    {
      mergeKey: (input) => `feedback.changeRound ${input.id} ${Object.keys(input.changes).join()}`,
    },
  ),
  /** Takes a round away; what people said in it stays, without it. NOT_FOUND. */
  removeRound: command(z.object({ id }), z.object({})),
  /**
   * The questions of a round in their order, all at once; answers to those that are no longer among them, or that are now of another kind, go, also those of people who
   * were moved to another round. `base`: the questions as they were before, CONFLICT where they are others by now; without it nothing is refused. TOO_MANY beyond 30. NOT_FOUND.
   */
  saveQuestions: command(
    z.object({ roundId: id, questions: wantedQuestions, base: wantedQuestions.optional() }),
    feedbackRound,
    {
      // Only typing is undone as one: which questions there are, their order, and what kind of answer they ask for, is a step of its own.
      mergeKey: ({ roundId, questions }) =>
        `feedback.saveQuestions ${roundId} ${questions.map((question) => `${question.id} ${question.kind}`).join()}`,
    },
  ),
  /**
   * What people said of an idea, the newest first; of one round or one assumption if asked. `text` is looked for in who said it, what they said, their quote and the tags, `A` for
   * `a`. `exceptNoteId`: not what speaks of that assumption already, by hand or by its answers. NOT_FOUND.
   */
  list: read(
    z.object({
      ideaId: id,
      roundId: id.optional(),
      noteId: id.optional(),
      exceptNoteId: id.optional(),
      text: optionalLine.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(200),
    }),
    z.object({ rows: z.array(feedbackItem), total: z.int() }),
  ),
  /** NOT_FOUND. */
  get: read(z.object({ id }), feedbackItem),
  /** How often feedback speaks for and against each assumption, chosen by hand or by its answers (`answerStances`), and how often each tag was given. */
  count: read(
    z.object({ ideaId: id, roundId: id.optional() }),
    z.object({
      byNote: z.array(
        z.object({ noteId: id, supportsCount: z.int(), contradictsCount: z.int(), neutralCount: z.int() }),
      ),
      byTag: z.array(z.object({ tag: z.string(), count: z.int() })),
      /** Mean of the answers to each scale, share of yes (0 to 1) of each yes or no. What was answered in another round is not among them. */
      byQuestion: z.array(z.object({ questionId: id, answerCount: z.int(), mean: z.number().nullable() })),
    }),
  ),
  /** Writes it down and into the ledger, with the contact and the idea: the interval of the contact starts anew. The same `id` again returns the stored one. A contact takes the place of a `name`; notes of another idea are passed over. INVALID_INPUT for a day to come and for a number that the question does not allow. NOT_FOUND. */
  add: command(z.object({ id, ideaId: id, fields: itemChanges.required({ givenOn: true }) }), feedbackItem),
  /** `base` as everywhere. The entry of the ledger follows, unless somebody took it out of there. NOT_FOUND. */
  change: command(z.object({ id, changes: itemChanges, base: itemChanges.default({}) }), feedbackItem, {
    mergeKey: (input) => `feedback.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** With its entry in the ledger. NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
  /**
   * The form of a round. `pdf`: a sheet to fill in by hand; NOT_AVAILABLE without a printer, PRINT_FAILED. `html`: one file to fill in on any screen, without a network; it
   * saves a file that comes back through `inspectAnswers`. NOT_FOUND.
   */
  exportForm: service(
    z.object({
      roundId: id,
      format: z.enum(['pdf', 'html']),
      paper: z.enum(paperSizes).default('A4'),
      language,
    }),
    z.file(),
  ),
  /** Reads what a form saved. IMPORT_MALFORMED for what no form of ours wrote, IMPORT_NEWER, IMPORT_TOO_LARGE beyond 2 MiB. Nothing is written: `add` does. */
  inspectAnswers: service(z.object({ file: z.file() }), inspectedAnswers),
};
