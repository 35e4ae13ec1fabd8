import { knownMarks, markKinds } from '#contract/journal-parts.ts';

function ranksOf(column: string, values: readonly string[]): string {
  return `CASE ${column} ${values.map((value, rank) => `WHEN '${value}' THEN ${rank}`).join(' ')} ELSE ${values.length} END`;
}

const categoryRanks = markKinds
  .map((kind) => `WHEN '${kind}' THEN ${ranksOf('mark.category', Object.keys(knownMarks[kind]))}`)
  .join(' ');

/** The order of `marks.list`, of a row called `mark`. Categories of one's own stand by their name. */
export const markOrder = `${ranksOf('mark.kind', markKinds)}, CASE mark.kind ${categoryRanks} END,
  lower(mark.category), mark.category, mark.position, mark.id`;
