import { z } from 'zod';
import { contactCard } from './contacts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { language } from './settings.ts';
import { day, id, line, link, nothing, optionalLine } from './values.ts';

/** Something that helps the person, in their words: "walk to the river", "call Bapak". */
export const comfort = z.object({ id, title: z.string() });
export type Comfort = z.infer<typeof comfort>;

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, { error: 'INVALID' });

/** Someone who can be called or written to in need. `phone` as one dials it. */
const helplineFields = z.object({
  name: line,
  phone: optionalLine,
  link,
  /** When somebody answers, and for whom. */
  hours: optionalLine,
  note: optionalLine,
});
export const helpline = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  link: z.string().nullable(),
  hours: z.string().nullable(),
  note: z.string().nullable(),
  /** The day on which the page it was taken from said so; null for one of one's own, and where that page bears no day. */
  saidOn: z.string().nullable(),
});
export type Helpline = z.infer<typeof helpline>;

export const helplineCard = z.object({
  country,
  /** `brought`: as it came with Langkah. `own`: as the person wrote it. `none`: nothing is known of this country, and nothing was written yet. */
  origin: z.enum(['brought', 'own', 'none']),
  /** Whether numbers came along for it, also where the person's own stand in their place. */
  hasBrought: z.boolean(),
  /** The day on which the numbers were looked at last; null: never. */
  checkedOn: z.string().nullable(),
  lines: z.array(helpline),
});
export type HelplineCard = z.infer<typeof helplineCard>;

/** How the room behaves. It is kept in the workspace, because it says something of the person. */
export const journalSettings = z.object({
  /** Texts of entries stay covered until they are asked for, each time the room is opened. */
  covers: z.boolean(),
  /** The window goes blank when another one comes to the front while the room is open. */
  hidesOnBlur: z.boolean(),
  /** Help is offered after low days. */
  offersHelp: z.boolean(),
  /** Whose helplines are shown; null: those of the language (Indonesian: ID), if any. */
  country: country.nullable(),
});
export type JournalSettings = z.infer<typeof journalSettings>;

const title = z.object({ title: line });

export const support = {
  /** In the person's order. */
  listComforts: read(nothing, z.array(comfort)),
  /** Adds one at the end. The same `id` again returns the stored one. TOO_MANY beyond 200. */
  addComfort: command(title.extend({ id }), comfort),
  /** NOT_FOUND. */
  changeComfort: command(title.extend({ id }), comfort, {
    mergeKey: (input) => `support.changeComfort ${input.id}`,
  }),
  /** Puts one after another (null: first). NOT_FOUND. */
  moveComfort: command(z.object({ id, afterId: id.nullable() }), z.array(comfort)),
  /** NOT_FOUND. */
  removeComfort: command(z.object({ id }), z.object({})),
  /** People one can turn to, in the person's order. Without those in the trash. */
  listPeople: read(nothing, z.array(contactCard)),
  /** Chooses a contact, at the end. Once more changes nothing. NOT_FOUND, TOO_MANY beyond 50. */
  addPerson: command(z.object({ contactId: id }), z.array(contactCard)),
  removePerson: command(z.object({ contactId: id }), z.array(contactCard)),
  /** Countries for which numbers came along or were written. */
  listCountries: read(nothing, z.array(country)),
  /**
   * The card of a country; without one, that of the settings, or of the language when these say nothing (Indonesian: ID; else `none` with country ID).
   * `language`: of the page; that of the settings unless given.
   */
  getHelplines: read(z.object({ country: country.optional(), language: language.optional() }), helplineCard),
  /** Keeps a card of one's own, in the place of the one that came along. TOO_MANY beyond 30. */
  saveHelplines: command(
    z.object({
      country,
      checkedOn: day.nullable(),
      lines: z.array(helplineFields).max(limits.helplines, { error: 'TOO_MANY' }),
    }),
    helplineCard,
  ),
  /** Gives up one's own card for the one that came along. */
  resetHelplines: command(z.object({ country }), helplineCard),
  /** Whether to offer help now: the last `lowDaysInARow` calendar days up to today were low (up to yesterday while nothing says how today is), it is wanted, and it was not closed within the last `offerRestDays`. */
  getOffer: read(nothing, z.object({ isOffered: z.boolean() })),
  /** Closes the offer for `offerRestDays`, today counted; after that it waits for low days again. */
  closeOffer: command(nothing, z.object({})),
  getSettings: read(nothing, journalSettings),
  changeSettings: command(journalSettings.partial(), journalSettings),
};
