import { Failure } from '#contract/failures.ts';
import { moods } from '#contract/journal-parts.ts';
import type { MoodWord } from '#contract/moods.ts';
import { languages } from '#contract/settings.ts';
import { type Catalogue, catalogues } from '#locales/index.ts';
import type { Services } from '../commands/services.ts';
import { nameKeyOf } from '../contacts/name-key.ts';
import type { Db } from '../database/database.ts';
import type { SettingsStore } from '../ports.ts';

export interface MoodWordsOptions {
  db: Db;
  settings: SettingsStore;
}

/** The person's words for moods. Entries hold numbers, so no other word ever changes one. */
export function createMoodWords({ db, settings }: MoodWordsOptions) {
  const raw = db.$client;
  const all = raw.prepare<[], { mood: number; name: string }>('SELECT mood, name FROM mood_words');
  const write = raw.prepare(
    'INSERT INTO mood_words (mood, name) VALUES (?, ?) ON CONFLICT DO UPDATE SET name = excluded.name',
  );
  const drop = raw.prepare('DELETE FROM mood_words WHERE mood = ?');

  function list(): MoodWord[] {
    const names = new Map(all.all().map(({ mood, name }) => [mood, name]));
    return moods.map((mood) => ({ mood, name: names.get(mood) ?? null }));
  }

  /** What a mood is called: the word given, else those of the catalogues, as with marks. */
  function keysOf({ mood, name }: MoodWord): string[] {
    if (name !== null) return [nameKeyOf(name)];
    const { language } = settings.read();
    return (language === null ? languages : [language]).flatMap((each) => {
      const word = (catalogues[each].moods?.mood as Catalogue | undefined)?.[`${mood}`];
      return typeof word === 'string' ? [nameKeyOf(word)] : [];
    });
  }

  /** Throws CONFLICT when another mood is called so: two of one word could not be told apart. */
  function refuseTaken(word: MoodWord): void {
    const keys = new Set(keysOf(word));
    const others = list().filter(({ mood }) => mood !== word.mood);
    if (others.flatMap(keysOf).some((key) => keys.has(key))) throw new Failure('CONFLICT');
  }

  return {
    list,
    rename({ mood, name }) {
      refuseTaken({ mood, name });
      if (name === null) drop.run(mood);
      else write.run(mood, name);
      return list();
    },
  } satisfies Pick<Services['moods'], 'list' | 'rename'>;
}
