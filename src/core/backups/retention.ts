import type { BackupReason } from '#contract/backup-reasons.ts';

export interface KeptBackup {
  id: string;
  sequence: number;
  madeAt: number;
  reason: BackupReason;
  bytes: number;
  /** false when it could not be opened in a rehearsal. */
  isUsable: boolean;
}

const dayMs = 86_400_000;
const recentMs = 2 * dayMs;
const mostRecent = 20;
const precautionMs = 90 * dayMs;
const fewest = 3;
const largestBytes = 2 * 1_024 ** 3;
const largestMultiple = 20;

/**
 * Which backups may go: all of the last 48 hours of use stay (at most 20), then the newest of each of 14 days, 8 weeks and 12 months that have
 * one; those made before something stay for 90 days. Of what is left the oldest go while together they are larger than 2 GiB and than 20 times
 * the database. The newest three always stay. Newer means a higher number: the clock may have been set back. One that cannot be used takes
 * the place of none that can: it stays for 90 days, and goes first. `dayOf`: the calendar day of an instant, `YYYY-MM-DD`.
 */
export function listExpendable(
  backups: readonly KeptBackup[],
  { now, databaseBytes, dayOf }: { now: number; databaseBytes: number; dayOf: (instant: number) => string },
): string[] {
  const all = [...backups].sort((a, b) => b.sequence - a.sequence);
  const newestFirst = all.filter(({ isUsable }) => isUsable);
  const newestAt = newestFirst[0]?.madeAt ?? now;
  const kept = new Set(newestFirst.slice(0, fewest));
  const ordinary = newestFirst.filter(({ reason }) => !reason.startsWith('before_'));
  // Hours of use, not of the clock: whoever was away for a month comes back to what was there.
  for (const found of ordinary.filter(({ madeAt }) => newestAt - madeAt <= recentMs).slice(0, mostRecent))
    kept.add(found);
  const periods: [count: number, nameOf: (backup: KeptBackup) => string][] = [
    [14, ({ madeAt }) => dayOf(madeAt)],
    [8, ({ madeAt }) => weekOf(dayOf(madeAt))],
    [12, ({ madeAt }) => dayOf(madeAt).slice(0, 7)],
  ];
  for (const [count, nameOf] of periods) {
    const newestOf = new Map<string, KeptBackup>();
    for (const found of ordinary) if (!newestOf.has(nameOf(found))) newestOf.set(nameOf(found), found);
    for (const found of [...newestOf.values()].slice(0, count)) kept.add(found);
  }
  for (const found of newestFirst) {
    if (found.reason.startsWith('before_') && now - found.madeAt <= precautionMs) kept.add(found);
  }
  const unusable = all.filter(({ isUsable, madeAt }) => !isUsable && now - madeAt <= precautionMs);
  const limit = Math.max(largestBytes, largestMultiple * databaseBytes);
  let bytes = [...kept, ...unusable].reduce((sum, found) => sum + found.bytes, 0);
  for (; bytes > limit && unusable.length > 0; bytes -= unusable.pop()?.bytes ?? 0);
  for (const found of newestFirst.toReversed()) {
    if (bytes <= limit || kept.size <= fewest) break;
    if (kept.delete(found)) bytes -= found.bytes;
  }
  for (const found of unusable) kept.add(found);
  return all.filter((found) => !kept.has(found)).map(({ id }) => id);
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const noon = new Date(year, month - 1, date, 12);
  noon.setDate(noon.getDate() - ((noon.getDay() + 6) % 7));
  return `${noon.getFullYear()}-${noon.getMonth() + 1}-${noon.getDate()}`;
}
