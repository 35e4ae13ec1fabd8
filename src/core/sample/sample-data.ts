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
import { stageMeaning } from '#contract/stages.ts';
import content from '#resources/sample/sample.json' with { type: 'json' };

const words = z.object({ en: z.string(), id: z.string() });
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

export const sampleData = z
  .object({
    contacts: z.array(sampleContact),
    communities: z.array(sampleCommunity),
    applications: z.array(sampleApplication),
    companies: z.array(z.object({ name: z.string(), avoid: z.boolean(), notes: words })),
  })
  .parse(content);
