/** Words for the halves of a day on clocks of twelve hours: Latin, Korean, Chinese, Japanese. */
const halves: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...['am', '오전', '上午', '午前'].map((word) => [word, 'am'] as const),
  ...['pm', '오후', '下午', '午後'].map((word) => [word, 'pm'] as const),
]);
const half = [...halves.keys()].filter((word) => word.length > 2 || /[^a-z]/.test(word)).join('|');
const pattern = new RegExp(
  String.raw`^(?:pukul|jam|at|kl)?\.? ?(${half})? ?(\d{1,2})(?: ?[:.h] ?(\d{2})(?:[:.]\d{2})?)? ?(a\.? ?m\.?|p\.? ?m\.?|${half})?$`,
);
/** Longer texts are sentences. */
const longest = 40;

/** Minutes since midnight of a time as clocks write it: "21:30", "21.30", "9:30 PM", "9.30 p. m.", "9 pm", "pukul 21.30", "오후 9:30". null when it is none. */
export function readTime(text: string): number | null {
  if (text.length > longest) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  const [, before, hours = '', minutes, after] = pattern.exec(plain) ?? [];
  const said = halves.get((before ?? after ?? '').replace(/[. ]/g, ''));
  if (hours === '' || (minutes === undefined && said === undefined)) return null;
  const hour = hourOf(Number(hours), said);
  const minute = Number(minutes ?? 0);
  return hour === null || minute > 59 ? null : hour * 60 + minute;
}

/** "12 am" begins the day. Somebody may write "21:30 PM". */
function hourOf(hour: number, said: 'am' | 'pm' | undefined): number | null {
  if (said === undefined) return hour < 24 ? hour : null;
  if (hour === 0 || hour > 23) return null;
  if (hour > 12) return said === 'pm' ? hour : null;
  return (hour % 12) + (said === 'pm' ? 12 : 0);
}
