import type { JournalSettings } from '#contract/support.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';

type Verbs = 'getSettings' | 'changeSettings';
/** As SQLite keeps it: 0 and 1. */
type Row = { covers: number; hidesOnBlur: number; offersHelp: number; country: string | null };

const untouched: JournalSettings = { covers: true, hidesOnBlur: false, offersHelp: true, country: null };

export type JournalSettingsService = ReturnType<typeof createJournalSettings>;

/** How the room behaves. There is a row once anything was changed. */
export function createJournalSettings({ db }: { db: Db }) {
  const raw = db.$client;
  const stored = raw.prepare<[], Row>(
    'SELECT covers, hides_on_blur AS hidesOnBlur, offers_help AS offersHelp, country FROM journal_settings WHERE id = 1',
  );
  const store = raw.prepare(
    `INSERT INTO journal_settings (id, covers, hides_on_blur, offers_help, country)
     VALUES (1, @covers, @hidesOnBlur, @offersHelp, @country)
     ON CONFLICT (id) DO UPDATE SET covers = excluded.covers, hides_on_blur = excluded.hides_on_blur,
       offers_help = excluded.offers_help, country = excluded.country`,
  );

  function getSettings(): JournalSettings {
    const row = stored.get();
    return row
      ? {
          covers: row.covers === 1,
          hidesOnBlur: row.hidesOnBlur === 1,
          offersHelp: row.offersHelp === 1,
          country: row.country,
        }
      : untouched;
  }

  return {
    getSettings,
    changeSettings(changes) {
      const current = getSettings();
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const next: JournalSettings = { ...current, ...Object.fromEntries(given) };
      const { covers, hidesOnBlur, offersHelp, country } = next;
      const isSame =
        covers === current.covers &&
        hidesOnBlur === current.hidesOnBlur &&
        offersHelp === current.offersHelp &&
        country === current.country;
      if (isSame) return current;
      store.run({
        covers: Number(covers),
        hidesOnBlur: Number(hidesOnBlur),
        offersHelp: Number(offersHelp),
        country,
      });
      return next;
    },
  } satisfies Pick<Services['support'], Verbs>;
}
