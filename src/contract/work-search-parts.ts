import { type ManualActivityKind, manualActivityKinds } from './activities.ts';

// The closed lists of the work-search record and of the rules of benefit offices.

/** In the order in which they stand on paper. `employer_…`: of the company, or of the contact the application names. */
export const workSearchColumns = [
  'number',
  'date',
  'kind',
  'employer',
  'employer_address',
  'employer_phone',
  'employer_email',
  'employer_website',
  'role',
  'method',
  'source',
  'reference',
  'person',
  'result',
  'confirmation',
  'link',
  'note',
  'counts',
  'annex',
] as const;
export type WorkSearchColumn = (typeof workSearchColumns)[number];

/** `contact`: an employer took a step without an application. `call_up`: an application led to an invitation to an interview. */
export const workSearchKinds = [
  'application',
  'contact',
  'call_up',
  ...manualActivityKinds,
] as const satisfies readonly ('application' | 'contact' | 'call_up' | ManualActivityKind)[];
export type WorkSearchKind = (typeof workSearchKinds)[number];

/**
 * Why an entry does not count. `excluded`: the person says so. `before_claim`, `after_claim`: it lies before the claim began, or in a period that begins after the benefits end. `kind`: the office counts no such activities. `twice`: the same application, or the same
 * thing on the same day, counts already. `company`: the rule asks for different companies, and this one counts already in the same claim period.
 */
export const whyNotReasons = ['excluded', 'before_claim', 'after_claim', 'kind', 'twice', 'company'] as const;
export type WhyNot = (typeof whyNotReasons)[number];
