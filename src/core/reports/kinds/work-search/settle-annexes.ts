import { limits } from '#contract/limits.ts';
import type { InspectPdf } from '../../report.ts';
import type { Annex, NotShown } from './read-annexes.ts';

/** Finds out of each PDF how many pages it has, or why they cannot be shown. */
export async function settleAnnexes(annexes: readonly Annex[], inspect: InspectPdf): Promise<Annex[]> {
  const settled: Annex[] = [];
  let room: number = limits.annexPages;
  // One after the other: each is a process of its own.
  for (const annex of annexes) {
    const { bytes, type, sha256 } = annex;
    if (bytes === null || type !== 'application/pdf') {
      settled.push(annex);
      continue;
    }
    const facts = await inspect(sha256, bytes);
    const reason: NotShown | null =
      'reason' in facts ? facts.reason : facts.pageCount > room ? 'too_long' : null;
    const pageCount = 'pageCount' in facts ? facts.pageCount : null;
    if (reason === null) room -= pageCount ?? 0;
    settled.push({ ...annex, pageCount, notShown: reason, bytes: reason === null ? bytes : null });
  }
  return settled;
}
