import { z } from 'zod';
import { country } from '#contract/support.ts';
import { day, isSafeLink, line } from '#contract/values.ts';
import content from '#resources/helplines/helplines.json' with { type: 'json' };

const inBoth = z.strictObject({ en: line, id: line });
const address = z.string().refine(isSafeLink);
/** As one dials it. */
const phone = z.string().regex(/^\+?\d[\d -]*( ext\. \d+)?$/);

/** A line as it came along. Its name is that by which its country knows it. */
const broughtLine = z.strictObject({
  name: line,
  phone: phone.optional(),
  link: address.optional(),
  hours: inBoth.optional(),
  note: inBoth.optional(),
  /** Where it is written, and the day on which that page said so, or the first on which it can have. */
  source: address,
  saidOn: day,
});
export type BroughtLine = z.infer<typeof broughtLine>;

const broughtCard = z.strictObject({
  /** The one to try first comes first. */
  lines: z.array(broughtLine).min(1),
  /** Not every page that says it bears a day: such a number stays the same for decades. */
  emergency: z.strictObject({
    phone,
    note: inBoth.optional(),
    source: address,
    saidOn: day.optional(),
  }),
});
export type BroughtCard = z.infer<typeof broughtCard>;

/** What came with Langkah: what emergency numbers are called, and a card for each country. Numbers that could not be found on a page with a day were left out. */
export const brought = z
  .strictObject({ emergency: inBoth, cards: z.record(country, broughtCard) })
  .parse(content);
