import { Failure } from '#contract/failures.ts';

/**
 * Refuses a change that would overwrite what somebody else (another tab) wrote meanwhile: CONFLICT with both texts. A field
 * counts as stale when its stored value is neither the one the person started from nor the one they want.
 */
export function refuseStale<Fields extends object>(
  current: { [Field in keyof Fields]?: unknown },
  changes: Fields,
  base: Fields,
): void {
  const conflicts = (Object.keys(base) as Array<keyof Fields & string>)
    .filter((field) => Object.hasOwn(changes, field))
    .filter((field) => !isSame(current[field], base[field]) && !isSame(current[field], changes[field]))
    .map((field) => ({ field, mine: changes[field], theirs: current[field] }));
  if (conflicts.length > 0) throw new Failure('CONFLICT', { conflicts });
}

/** Lists of values are compared by what they hold. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** Without what was not given: it would overwrite what is there. */
export function defined<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
