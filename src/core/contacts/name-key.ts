import { foldName } from '../companies/company-key.ts';

/** What a name is sorted and compared by. */
export const nameKeyOf = (name: string) => foldName(name) || name.toLowerCase();
