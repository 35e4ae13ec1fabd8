import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A place between two others (null: the end on that side). Texts that sort by their bytes. */
export function positionBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** `count` places in order between two others. */
export function positionsBetween(before: string | null, after: string | null, count: number): string[] {
  return generateNKeysBetween(before, after, count);
}
