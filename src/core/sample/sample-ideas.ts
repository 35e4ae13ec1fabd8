import { z } from 'zod';
import { activityMethod } from '#contract/activities.ts';
import {
  assumptionState,
  block,
  canvasTemplate,
  experimentDecision,
  experimentOutcome,
  ideaState,
  importance,
  questionKind,
  stance,
} from '#contract/idea-parts.ts';
import { color } from '#contract/values.ts';
import content from '#resources/sample/ideas.json' with { type: 'json' };
import { words } from './sample-data.ts';

/** `key`: by which experiments, questions and feedback of the sample name it. */
const sampleNote = z.object({
  block,
  text: words,
  color: color.default('sand'),
  assumption: assumptionState.nullable().default(null),
  importance: importance.nullable().default(null),
  key: z.string().nullable().default(null),
});
const amount = z.int().nullable();

const sampleIdea = z.object({
  title: words,
  state: ideaState,
  template: canvasTemplate,
  pitch: words,
  nextStep: words.nullable(),
  nextIn: z.int().nullable(),
  notes: words.nullable(),
  /** Notes that were added, and then kept as a version of this name. */
  versions: z.array(z.object({ name: words, notes: z.array(sampleNote) })),
  more: z.array(sampleNote),
  changes: z.array(z.object({ key: z.string(), assumption: assumptionState })),
  experiments: z.array(
    z.object({
      ...{ title: words, belief: words, test: words, measure: words, threshold: words },
      startedDaysAgo: z.int().nullable(),
      endsDaysAgo: z.int().nullable(),
      notes: z.array(z.string()),
      result: z.object({ text: words, outcome: experimentOutcome, daysAgo: z.int() }).nullable(),
      decision: experimentDecision.nullable(),
      decisionNote: words.nullable(),
    }),
  ),
  rounds: z.array(
    z.object({
      title: words,
      introduction: words,
      questions: z.array(z.object({ text: words, kind: questionKind, note: z.string().nullable() })),
    }),
  ),
  feedback: z.array(
    z.object({
      /** Name of a contact of the sample. */
      contact: z.string().nullable(),
      name: words.nullable(),
      daysAgo: z.int().min(0),
      channel: activityMethod,
      round: z.int().nullable(),
      said: words,
      quote: words,
      tags: z.array(words),
      /** To the questions of the round, in their order. */
      answers: z.array(z.union([z.int(), words])),
      stances: z.array(z.tuple([z.string(), stance])),
    }),
  ),
  promotion: z.array(
    z.object({
      channel: z.string(),
      title: words,
      plannedIn: z.int().nullable(),
      doneDaysAgo: z.int().nullable(),
      result: words.nullable(),
      note: words.nullable(),
    }),
  ),
  scenarios: z.array(
    z.object({
      ...{ name: words, currency: z.string(), price: amount, unitCost: amount, fixedMonthlyCost: amount },
      ...{ unitsPerMonth: amount, startUpCash: amount },
    }),
  ),
});
export type SampleIdea = z.infer<typeof sampleIdea>;

/** Ideas that came up during the search of the sample. */
export const sampleIdeas = z.object({ ideas: z.array(sampleIdea) }).parse(content).ideas;
