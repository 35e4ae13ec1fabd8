import { ICAL } from './ical.ts';

export interface CalendarDay {
  /** Stays the same from one export to the next, so that a calendar updates its entry instead of adding another one. */
  uid: string;
  /** The day itself, without any time zone: `2026-03-10`. */
  on: string;
  summary: string;
  description: string;
}

export interface CalendarOptions {
  /** Of the whole calendar, in the language of the person. */
  name: string;
  /** Instant of the export in ms. */
  madeAt: number;
}

/** Writes all-day events as iCalendar (RFC 5545): CRLF, lines folded at 75 octets. They take no time of the day away (TRANSPARENT). */
export function writeCalendar(days: readonly CalendarDay[], { name, madeAt }: CalendarOptions): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Langkah//Langkah//EN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  const stamp = ICAL.Time.fromJSDate(new Date(madeAt), true);
  for (const { uid, on, summary, description } of days) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', stamp);
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on));
    event.addPropertyWithValue('summary', summary);
    if (description !== '') event.addPropertyWithValue('description', description);
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
