import { z } from 'zod';
import { id } from './values.ts';

// The closed lists of contacts, and what their lists are made of. They import no other noun, so that tables and the ledger can use them.

export const contactStates = [
  'to_reach_out',
  'waiting',
  'in_conversation',
  'keeping_in_touch',
  'paused',
] as const;
export const contactState = z.enum(contactStates);
export type ContactState = z.infer<typeof contactState>;

/** What a contact has to do with an application. */
export const contactParts = ['recruiter', 'referrer', 'hiring_manager', 'interviewer', 'other'] as const;
export const contactPart = z.enum(contactParts);
export type ContactPart = z.infer<typeof contactPart>;

/** Relations with a name in the catalogues. Any other text is the person's own. */
export const knownRelations = [
  'former_colleague',
  'recruiter',
  'mentor',
  'investor',
  'friend',
  'family',
  'alumni',
] as const;

/** What one does with a contact in one click: met, called, wrote, asked for something, thanked, brought two together. */
export const interactionKinds = ['meeting', 'call', 'message', 'ask', 'thanks', 'introduction'] as const;
export const interactionKind = z.enum(interactionKinds);
export type InteractionKind = z.infer<typeof interactionKind>;

/** Who began it: `out` the person, `in` the other one. */
export const contactDirections = ['in', 'out'] as const;
export const contactDirection = z.enum(contactDirections);

/** vCard 4.0, CSV, or next reach-outs as iCalendar. */
export const contactExportFormats = ['vcard', 'csv', 'calendar'] as const;
export type ContactExportFormat = (typeof contactExportFormats)[number];

/** What a community is for. */
export const communityPurposes = ['jobs', 'support', 'learning', 'industry'] as const;
export const communityPurpose = z.enum(communityPurposes);
export type CommunityPurpose = z.infer<typeof communityPurpose>;

export const introductions = z.array(
  z.object({
    id,
    name: z.string(),
    introducedById: id,
    introducedByName: z.string(),
    /** Day of the newest thanks to who introduced them; null: the ledger knows of none. */
    thankedOn: z.string().nullable(),
  }),
);

/** 1: the same company now. 2: the same company earlier. 3: another legal form of it, now or earlier. */
export const warmTiers = { works_here: 1, worked_here: 2, works_in_group: 3, worked_in_group: 3 } as const;
export type WarmReason = keyof typeof warmTiers;

export const warmPath = <Card extends z.ZodType>(card: Card) =>
  z.object({
    contact: card,
    tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    reason: z.enum(Object.keys(warmTiers) as [WarmReason, ...WarmReason[]]),
    /** The company that makes it one, with the time there if it is known. */
    companyId: id,
    companyName: z.string(),
    fromOn: z.string().nullable(),
    toOn: z.string().nullable(),
  });
/** More would be no help. */
export const mostWarmPaths = 50;
