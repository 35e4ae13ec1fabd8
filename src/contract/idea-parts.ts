import { z } from 'zod';
import { limits } from './limits.ts';

// The closed lists of Ideas. They import no other noun, so that tables and the ledger can use them.

export const ideaStates = ['spark', 'exploring', 'testing', 'building', 'parked'] as const;
export const ideaState = z.enum(ideaStates);
export type IdeaState = z.infer<typeof ideaState>;

/** Business Model Canvas (Strategyzer, CC BY-SA 3.0: credit and link on screen and in print) and Lean Canvas (Ash Maurya, after it). */
export const canvasTemplates = ['business_model', 'lean'] as const;
export const canvasTemplate = z.enum(canvasTemplates);
export type CanvasTemplate = z.infer<typeof canvasTemplate>;

/** Where a note can stand. `early_adopters`, `existing_alternatives` and `high_level_concept` are sub-fields of a block of the Lean Canvas. */
export const blocks = [
  'key_partners',
  'key_activities',
  'key_resources',
  'value_propositions',
  'customer_relationships',
  'channels',
  'customer_segments',
  'cost_structure',
  'revenue_streams',
  'problem',
  'existing_alternatives',
  'solution',
  'key_metrics',
  'unique_value_proposition',
  'high_level_concept',
  'unfair_advantage',
  'early_adopters',
] as const;
export const block = z.enum(blocks);
export type Block = z.infer<typeof block>;

/** The blocks of each template in the order in which they are read, each sub-field after its block. */
export const blocksOf = {
  business_model: [
    'key_partners',
    'key_activities',
    'key_resources',
    'value_propositions',
    'customer_relationships',
    'channels',
    'customer_segments',
    'cost_structure',
    'revenue_streams',
  ],
  lean: [
    'problem',
    'existing_alternatives',
    'solution',
    'key_metrics',
    'unique_value_proposition',
    'high_level_concept',
    'unfair_advantage',
    'channels',
    'customer_segments',
    'early_adopters',
    'cost_structure',
    'revenue_streams',
  ],
} as const satisfies Record<CanvasTemplate, readonly Block[]>;

/** The block that a sub-field belongs to. */
export const blockOfSubField: Readonly<Partial<Record<Block, Block>>> = {
  existing_alternatives: 'problem',
  high_level_concept: 'unique_value_proposition',
  early_adopters: 'customer_segments',
};

/**
 * Where a note goes when the other template is chosen. The Lean Canvas puts Problem, Solution, Key Metrics and Unfair Advantage in the place of Key Partners, Key
 * Activities, Key Resources and Customer Relationships; a sub-field goes with its block. Blocks of both templates stay.
 */
export const otherBlock: Readonly<Partial<Record<Block, Block>>> = {
  key_partners: 'problem',
  key_activities: 'solution',
  key_resources: 'key_metrics',
  value_propositions: 'unique_value_proposition',
  customer_relationships: 'unfair_advantage',
  problem: 'key_partners',
  existing_alternatives: 'key_partners',
  solution: 'key_activities',
  key_metrics: 'key_resources',
  unique_value_proposition: 'value_propositions',
  high_level_concept: 'value_propositions',
  unfair_advantage: 'customer_relationships',
  early_adopters: 'customer_segments',
};

/** How sure one is of a note that was marked as an assumption. */
export const assumptionStates = ['untested', 'testing', 'supported', 'refuted'] as const;
export const assumptionState = z.enum(assumptionStates);
export type AssumptionState = z.infer<typeof assumptionState>;

/** What it would cost to be wrong: 1 little, 2 some, 3 the idea falls with it. */
export const importance = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(3, { error: 'OUT_OF_RANGE' });

/** What a piece of evidence says of an assumption. */
export const stances = ['supports', 'contradicts', 'neutral'] as const;
export const stance = z.enum(stances);
export type Stance = z.infer<typeof stance>;
export const evidenceNouns = ['experiment', 'feedback', 'file', 'contact'] as const;
export const evidenceNoun = z.enum(evidenceNouns);
export type EvidenceNoun = z.infer<typeof evidenceNoun>;

/** Whether what was measured reached the threshold that was set before. */
export const experimentOutcomes = ['reached', 'missed', 'unclear'] as const;
export const experimentOutcome = z.enum(experimentOutcomes);
export type ExperimentOutcome = z.infer<typeof experimentOutcome>;
export const experimentDecisions = ['go_on', 'change', 'stop'] as const;
export const experimentDecision = z.enum(experimentDecisions);
export type ExperimentDecision = z.infer<typeof experimentDecision>;

/** `scale`: 1 to 5. `yes_no`: 1 or 0. */
export const questionKinds = ['text', 'scale', 'yes_no'] as const;
export const questionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof questionKind>;

/** Channels with a name in the catalogues. Any other text is the person's own. */
export const knownPromotionChannels = [
  'word_of_mouth',
  'whatsapp',
  'instagram',
  'facebook',
  'tiktok',
  'linkedin',
  'marketplace',
  'website',
  'email',
  'event',
  'community',
  'print',
  'partner',
  'paid_ads',
] as const;

export const canvasPapers = ['A4', 'A3', 'Letter'] as const;
export const canvasPaper = z.enum(canvasPapers);
export type CanvasPaper = z.infer<typeof canvasPaper>;

/** `pdf`: sheets to print. `svg`: one picture. `json` comes back through `canvases.inspectFile`. */
export const canvasExportFormats = ['pdf', 'svg', 'markdown', 'json'] as const;
export type CanvasExportFormat = (typeof canvasExportFormats)[number];

/** The text of a note, of one line or several; trimmed, never empty. */
export const noteText = z
  .string({ error: 'REQUIRED' })
  .refine((value) => !value.includes('\0') && value.isWellFormed(), {
    error: 'FORBIDDEN_CHARACTER',
    abort: true,
  })
  .transform((value) => value.trim())
  .pipe(z.string().min(1, { error: 'REQUIRED' }).max(limits.canvasNote, { error: 'TOO_LONG' }));
