/**
 * The minute since midnight that a person means: "21:40", "21.40", "2140", "9", "9.05", "9:40 pm", "pukul 21.40". The clock has 24 hours; "am" and "pm" are
 * understood. Null for what is no time, as 24:10.
 */
export function parseMinute(given: string): number | null {
  const text = given
    .trim()
    .toLowerCase()
    .replace(/^(?:pukul|jam|at)\s+/, '');
  const match =
    /^(\d{1,2})(?:[:.,h]\s?(\d{2}))?\s?([ap])?\.?(?:m\.?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, hours, minutes = '0', half] = match;
  const hour = half ? to24(Number(hours), half) : Number(hours);
  const minute = Number(minutes);
  return hour === null || hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

function to24(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
