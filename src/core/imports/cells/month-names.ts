/** Names and short forms of the months, English and Indonesian, folded. */
const names = [
  'january januari jan',
  'february februari pebruari feb peb',
  'march maret mar mrt',
  'april apr',
  'may mei',
  'june juni jun',
  'july juli jul',
  'august agustus aug agu ags agt agst',
  'september sept sep',
  'october oktober oct okt',
  'november nopember nov nop',
  'december desember dec des',
];

const monthOf = new Map(
  names.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** 1 to 12 for the folded name of a month, else undefined. */
export function monthOfName(word: string): number | undefined {
  return monthOf.get(word);
}
