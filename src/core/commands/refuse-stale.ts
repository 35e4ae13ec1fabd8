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
    .filter((field) => current[field] !== base[field] && current[field] !== changes[field])
    .map((field) => ({ field, mine: changes[field], theirs: current[field] }));
  if (conflicts.length > 0) throw new Failure('CONFLICT', { conflicts });
}
