import { z } from 'zod';
import { communityPurpose } from '#contract/contact-parts.ts';

/** How the room was left. */
export const communitiesView = z.object({ purpose: communityPurpose.nullable(), text: z.string() });
export type CommunitiesView = z.infer<typeof communitiesView>;

export const defaultView: CommunitiesView = { purpose: null, text: '' };
