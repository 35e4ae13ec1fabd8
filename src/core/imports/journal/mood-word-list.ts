import { type Mood, moods } from '#contract/journal-parts.ts';
import type { MoodWord } from '#contract/moods.ts';
import { readAmount } from '#contract/read-amount.ts';
import en from '#locales/en/moods.json';
import id from '#locales/id/moods.json';
import { foldName } from '../../companies/company-key.ts';
import { stageWordKey } from '../cells/stage-words.ts';

/** Words for moods by what they mean. Sources: the five of Daylio in English and German, and words of our own in the languages that people here may have used. */
const lists: Readonly<Record<Mood, string>> = {
  5: 'rad, great, amazing, awesome, excellent, fantastic, wonderful, very good, very happy, super, keren, luar biasa, hebat, sangat baik, sangat senang, bahagia, mantap, genial, excelente, increíble, ótimo, incrível, excellent, génial, ottimo, fantastico, geweldig, świetnie, отлично',
  4: 'good, happy, fine, well, baik, senang, bagus, gut, bien, bueno, bom, bem, bene, buono, goed, dobrze, хорошо',
  3: 'meh, ok, okay, so so, average, neutral, normal, alright, biasa, biasa saja, biasa aja, lumayan, netral, sedang, geht so, naja, bof, regular, così così, mais ou menos, más o menos, нормально',
  2: 'bad, low, sad, down, not good, buruk, jelek, kurang baik, sedih, tidak baik, murung, schlecht, mal, malo, mauvais, ruim, male, slecht, źle, плохо',
  1: 'awful, terrible, horrible, very bad, very low, very sad, parah, sangat buruk, mengerikan, payah, sangat sedih, hancur, lausig, furchtbar, schrecklich, affreux, horrível, péssimo, pésimo, terribile, vreselijk, okropnie, ужасно',
};
const listed = wordsOf((mood) => lists[mood].split(', '));
const ours = wordsOf((mood) => [en.mood[mood], id.mood[mood]]);
const number = /^(\d{1,2}(?:[.,]\d{1,2})?)(?: ?\/ ?(\d{1,2}))?$/;

/** How a word of a file stands in `EntryMapping.moodWords`: lower-cased, spaces single. */
export const moodWordKey = stageWordKey;

/**
 * What the words of a column probably mean: first those that the person gave to moods here, then ours, then the lists. Numbers are moods from 1 to 5; where one is
 * greater they count to 10, or to what is said behind a stroke ("7/10").
 */
export function moodReader(
  words: readonly string[],
  own: readonly MoodWord[],
): (word: string) => Mood | null {
  const named = new Map(own.flatMap(({ mood, name }) => (name ? [[keyOf(name), moodOf(mood)]] : [])));
  const bare = words.map(readNumber).flatMap((read) => (read && read.of === null ? [read.value] : []));
  const top = [5, 10].find((most) => Math.max(0, ...bare) <= most) ?? null;
  return (word) => {
    const key = keyOf(word);
    const known = named.get(key) ?? ours.get(key) ?? listed.get(key);
    if (known !== undefined) return known;
    const read = readNumber(word);
    const of = read?.of ?? top;
    if (!read || of === null || read.value > of || (of === 5 && read.value < 1)) return null;
    return moodOf(Math.ceil((read.value / of) * 5));
  };
}

function readNumber(word: string): { value: number; of: number | null } | null {
  const [, value, of] = number.exec(word) ?? [];
  if (value === undefined || of === '0') return null;
  return { value: readAmount(value), of: of === undefined ? null : Number(of) };
}

function keyOf(word: string): string {
  return foldName(word) || word;
}

const moodOf = (value: number) => moods.find((mood) => mood === Math.max(1, value)) ?? null;

function wordsOf(list: (mood: Mood) => readonly string[]): Map<string, Mood> {
  return new Map(moods.flatMap((mood) => list(mood).map((word) => [keyOf(word), mood])));
}
