import { type Weight, widthOf } from './text-widths.ts';

/** A line of a text. All `text + after` in a row are the whole text. */
export interface TextLine {
  text: string;
  /** Spaces or the line break that it ended at, which are not shown. */
  after: string;
  /** Of `text`, in sizes of its type. */
  width: number;
}

interface Word {
  text: string;
  width: number;
  /** The spaces after it, which a line does not end with. */
  space: string;
  spaceWidth: number;
}

/** A text ready to be wrapped again and again at other widths: it is measured once. */
export interface WrappableText {
  weight: Weight;
  paragraphs: readonly (readonly Word[])[];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Line breaks as `\n`, tabs as spaces; what no file of text may hold (control characters, non-characters) as U+FFFD. */
export function toPrintable(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\0-\x09\x0B-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '\uFFFD')
  );
}

export function prepareText(text: string, weight: Weight = 'regular'): WrappableText {
  const paragraphs = toPrintable(text)
    .split('\n')
    .map((paragraph) => [...paragraph.matchAll(/(\S*)(\s*)/gu)].flatMap(toWords(weight)));
  return { weight, paragraphs };
}

function toWords(weight: Weight) {
  return ([, text = '', space = '']: RegExpMatchArray): Word[] => {
    if (text === '' && space === '') return [];
    const parts = unspaced.test(text) ? splitUnspaced(text) : [text];
    return parts.map((part, index) => {
      const after = index === parts.length - 1 ? space : '';
      return {
        text: part,
        width: widthOf(part, weight),
        space: after,
        spaceWidth: widthOf(after, weight),
      };
    });
  };
}

/** Punctuation stays with the word before it. */
function splitUnspaced(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || parts.length === 0) parts.push(segment);
    else parts.push(`${parts.pop()}${segment}`);
  }
  return parts;
}

/**
 * Breaks a text into lines no wider than `room` (in sizes of its type): between words, and inside a word only where it alone is wider than a line, between
 * what readers see as letters. A single letter wider than the line has a line of its own.
 */
export function wrapText({ paragraphs, weight }: WrappableText, room: number): TextLine[] {
  return paragraphs.flatMap((paragraph, index) => {
    const lines = wrapParagraph(paragraph, weight, room);
    const last = lines.at(-1);
    if (last && index < paragraphs.length - 1) last.after += '\n';
    return lines;
  });
}

function wrapParagraph(paragraph: readonly Word[], weight: Weight, room: number): TextLine[] {
  const lines: TextLine[] = [];
  const line = { text: '', width: 0 };
  /** Spaces that stand on the line only if something follows there. */
  const pending = { text: '', width: 0 };
  const hasRoom = (width: number) => line.width + pending.width + width <= room;
  const end = () => {
    lines.push({ ...line, after: pending.text });
    Object.assign(line, { text: '', width: 0 });
    Object.assign(pending, { text: '', width: 0 });
  };
  const add = (text: string, width: number) => {
    line.text += pending.text + text;
    line.width += pending.width + width;
    Object.assign(pending, { text: '', width: 0 });
  };
  for (const { text, width, space, spaceWidth } of paragraph) {
    // What a paragraph is indented by gives way to its words, too.
    if (!hasRoom(width) && line.text + pending.text !== '') end();
    if (hasRoom(width)) add(text, width);
    else {
      for (const { segment } of graphemes.segment(text)) {
        const segmentWidth = widthOf(segment, weight);
        if (line.text !== '' && !hasRoom(segmentWidth)) end();
        add(segment, segmentWidth);
      }
    }
    pending.text += space;
    pending.width += spaceWidth;
  }
  end();
  return lines;
}
