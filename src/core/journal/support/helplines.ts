import type { Language } from '#contract/settings.ts';
import type { Helpline, HelplineCard } from '#contract/support.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { SettingsStore } from '../../ports.ts';
import { type BroughtCard, brought } from './brought-helplines.ts';
import type { JournalSettingsService } from './journal-settings.ts';

export interface HelplinesOptions {
  db: Db;
  settings: SettingsStore;
  journalSettings: Pick<JournalSettingsService, 'getSettings'>;
}

type Verbs = 'listCountries' | 'getHelplines' | 'saveHelplines' | 'resetHelplines';

/** Where most of those live who chose no country. */
const home = 'ID';

/** Whom one can call: the card that came along for a country, or the one that the person wrote in its place. */
export function createHelplines({ db, settings, journalSettings }: HelplinesOptions) {
  const raw = db.$client;
  const ownCountries = raw.prepare<[], string>('SELECT country FROM helpline_cards').pluck();
  const ownCard = raw.prepare<[country: string], { checkedOn: string | null }>(
    'SELECT checked_on AS checkedOn FROM helpline_cards WHERE country = ?',
  );
  const ownLines = raw.prepare<[country: string], Helpline>(
    'SELECT name, phone, link, hours, note, NULL AS saidOn FROM helplines WHERE country = ? ORDER BY rank',
  );
  const removeCard = raw.prepare('DELETE FROM helpline_cards WHERE country = ?');
  const removeLines = raw.prepare('DELETE FROM helplines WHERE country = ?');
  const insertCard = raw.prepare(
    `INSERT INTO helpline_cards (country, checked_on) VALUES (?, ?)
     ON CONFLICT (country) DO UPDATE SET checked_on = excluded.checked_on`,
  );
  const insertLine = raw.prepare(
    `INSERT INTO helplines (country, rank, name, phone, link, hours, note)
     VALUES (@country, @rank, @name, @phone, @link, @hours, @note)`,
  );

  const chosenLanguage = () => settings.read().language ?? 'en';

  function cardOf(country: string, language: Language): HelplineCard {
    const own = ownCard.get(country);
    if (own) {
      const hasBrought = brought.cards[country] !== undefined;
      return { country, origin: 'own', hasBrought, checkedOn: own.checkedOn, lines: ownLines.all(country) };
    }
    return broughtCard(country, language);
  }

  /** The card of nobody's choice: that of the language, else what was written for it. */
  function cardOfLanguage(language: Language): HelplineCard {
    const isHome = language === 'id' || ownCard.get(home) !== undefined;
    return isHome ? cardOf(home, language) : noCard(home);
  }

  return {
    listCountries: () => [...new Set([...Object.keys(brought.cards), ...ownCountries.all()])].sort(),
    getHelplines({ country, language = chosenLanguage() }) {
      const chosen = country ?? journalSettings.getSettings().country;
      return chosen === null ? cardOfLanguage(language) : cardOf(chosen, language);
    },
    saveHelplines({ country, checkedOn, lines }) {
      insertCard.run(country, checkedOn);
      removeLines.run(country);
      for (const [rank, line] of lines.entries()) insertLine.run({ country, rank, ...line });
      return cardOf(country, chosenLanguage());
    },
    resetHelplines({ country }) {
      removeCard.run(country);
      return cardOf(country, chosenLanguage());
    },
  } satisfies Pick<Services['support'], Verbs>;
}

function noCard(country: string): HelplineCard {
  return { country, origin: 'none', hasBrought: false, checkedOn: null, lines: [] };
}

function broughtCard(country: string, language: Language): HelplineCard {
  const card = brought.cards[country];
  if (!card) return noCard(country);
  return {
    country,
    origin: 'brought',
    hasBrought: true,
    // As old as the oldest of them: no number may look fresher than it is.
    checkedOn: card.lines.reduce((oldest, { saidOn }) => (saidOn < oldest ? saidOn : oldest), '9999-12-31'),
    lines: inLanguage(card, language),
  };
}

/** Lines first: who is in danger knows the other number, who is sad finds somebody to talk to. */
function inLanguage({ lines, emergency }: BroughtCard, language: Language): Helpline[] {
  return [...lines, { ...emergency, name: brought.emergency[language] }].map((line) => ({
    name: line.name,
    phone: line.phone ?? null,
    link: 'link' in line ? (line.link ?? null) : null,
    hours: 'hours' in line ? (line.hours?.[language] ?? null) : null,
    note: line.note?.[language] ?? null,
    saidOn: line.saidOn ?? null,
  }));
}
