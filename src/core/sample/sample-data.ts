import { z } from 'zod';
import { activityMethod } from '#contract/activities.ts';
import { workModes } from '#contract/applications.ts';
import {
  communityPurpose,
  contactDirection,
  contactPart,
  contactState,
  interactionKind,
} from '#contract/contact-parts.ts';
import { goalState, progressMeasure, resourceKind, resourceState } from '#contract/learning-parts.ts';
import { stageMeaning } from '#contract/stages.ts';
import content from '#resources/sample/sample.json' with { type: 'json' };

export const words = z.object({ en: z.string(), id: z.string() });
export type Words = z.infer<typeof words>;

/** Days are counted from the day the sample is opened, so that it always looks lived in. */
const sampleApplication = z.object({
  company: z.string(),
  role: words,
  path: z.array(z.object({ meaning: stageMeaning, daysAgo: z.int() })).min(1),
  workMode: z.enum(workModes).nullable(),
  location: z.string().nullable(),
  source: z.string().nullable(),
  pay: z.tuple([z.int(), z.int()]).nullable(),
  tags: z.array(words),
  interest: z.int().nullable().default(null),
  link: z.string().nullable().default(null),
  reference: z.string().nullable().default(null),
  nextStep: words.nullable().default(null),
  nextIn: z.int().nullable().default(null),
  deadlineIn: z.int().nullable().default(null),
  notes: words.nullable().default(null),
  posting: words.nullable().default(null),
  log: z
    .array(
      z.object({
        kind: z.enum(['interview', 'message', 'follow_up', 'call']),
        daysAgo: z.int(),
        method: activityMethod,
        person: z.string().nullable().default(null),
        note: words,
      }),
    )
    .default([]),
});
export type SampleApplication = z.infer<typeof sampleApplication>;

const sampleContact = z.object({
  name: z.string(),
  company: z.string().nullable().default(null),
  role: words.nullable().default(null),
  state: contactState,
  relation: z.string().nullable().default(null),
  tags: z.array(words).default([]),
  intervalDays: z.int().nullable().default(null),
  notes: words.nullable().default(null),
  howMet: words.nullable().default(null),
  email: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
  link: z.string().nullable().default(null),
  location: z.string().nullable().default(null),
  /** Name of a contact that stands before this one. */
  introducedBy: z.string().nullable().default(null),
  notBeforeIn: z.int().nullable().default(null),
  earlier: z.array(z.object({ company: z.string(), fromDaysAgo: z.int(), toDaysAgo: z.int() })).default([]),
  /** Part in the first application at a company. */
  part: z.object({ company: z.string(), part: contactPart }).nullable().default(null),
  community: z.string().nullable().default(null),
  log: z
    .array(
      z.object({
        kind: interactionKind,
        daysAgo: z.int(),
        direction: contactDirection.nullable().default(null),
        note: words,
      }),
    )
    .default([]),
});
export type SampleContact = z.infer<typeof sampleContact>;

const sampleCommunity = z.object({
  name: z.string(),
  purpose: communityPurpose,
  link: z.string().nullable().default(null),
  notes: words.nullable().default(null),
  nextIn: z.int().nullable().default(null),
  visits: z.array(z.object({ daysAgo: z.int(), note: words })),
});

const sampleGoal = z.object({
  title: words,
  state: goalState,
  why: words.nullable().default(null),
  skills: z.array(z.string()),
  weeklyMinutes: z.int().nullable().default(null),
  totalMinutes: z.int().nullable().default(null),
  progressBy: progressMeasure,
  targetIn: z.int().nullable().default(null),
  doneDaysAgo: z.int().nullable().default(null),
  achievement: words.nullable().default(null),
  milestones: z.array(z.object({ title: words, daysAgo: z.int().nullable() })),
});

/** `goal` and `resource` are places in the lists of the sample. */
const sampleResource = z.object({
  title: words,
  kind: resourceKind,
  state: resourceState,
  goal: z.int().nullable(),
  provider: z.string().nullable(),
  link: z.string().nullable().default(null),
  cost: z.int().nullable().default(null),
  totalMinutes: z.int().nullable().default(null),
  finishedDaysAgo: z.int().nullable().default(null),
  notes: words.nullable().default(null),
  /** One a week, with what is known of the first of them. */
  lessons: z
    .object({
      firstDaysAgo: z.int(),
      count: z.int(),
      minutes: z.int(),
      attended: z.array(z.boolean().nullable()),
    })
    .nullable()
    .default(null),
});

const sampleSession = z.object({
  daysAgo: z.int(),
  minutes: z.int(),
  goal: z.int().nullable(),
  resource: z.int().nullable(),
  note: words,
});

const sampleCertificate = z.object({
  title: words,
  issuer: z.string(),
  issuedDaysAgo: z.int(),
  expiresIn: z.int(),
  credential: z.string(),
  link: z.string().nullable(),
  goal: z.int().nullable(),
  notes: words.nullable().default(null),
});

/** Of the dictionary, by name. */
const sampleSkill = z.object({ name: z.string(), level: z.int(), evidence: words.nullable() });

export const sampleData = z
  .object({
    contacts: z.array(sampleContact),
    communities: z.array(sampleCommunity),
    applications: z.array(sampleApplication),
    companies: z.array(z.object({ name: z.string(), avoid: z.boolean(), notes: words })),
    skills: z.array(sampleSkill),
    goals: z.array(sampleGoal),
    resources: z.array(sampleResource),
    sessions: z.array(sampleSession),
    certificates: z.array(sampleCertificate),
  })
  .parse(content);
