import { toneColors } from '../../page/charts/tones.ts';
import type { ReportWords } from '../../report-words.ts';
import { placeTones } from './flow-tones.ts';
import type { Flow, FlowPlace } from './flows.ts';
import { placeText } from './summary-words.ts';

interface SankeymaticWords extends ReportWords {
  sourceText: (source: string | null) => string;
}

/**
 * Input for SankeyMATIC (sankeymatic.com, "build/constants.js" of its source): a comment begins with `'`, a flow is `From [number] To`, a colour `:Name #abcdef`. There is no way
 * to escape anything: what has a meaning there is taken out of names, and a source called like a stage gets a word more, because things would flow in a circle otherwise.
 */
export function writeSankeymatic(flows: readonly Flow[], period: string, words: SankeymaticWords): string {
  const places = [
    ...new Set(flows.flatMap(({ from, to }) => (typeof from === 'string' ? [from, to] : [to]))),
  ];
  const taken = new Set(places.map((place) => keyOf(placeText(place, words))));
  const nameOf = (place: FlowPlace) => {
    if (typeof place === 'string') return placeText(place, words);
    const name = cleanName(words.sourceText(place.source)) || words.t('searchSummary.noSource');
    return taken.has(keyOf(name)) ? words.t('searchSummary.sourceCalled', { name }) : name;
  };
  // Names may have become one.
  const counts = new Map<string, number>();
  for (const { from, to, count } of flows) {
    const ends = JSON.stringify([nameOf(from), nameOf(to)]);
    counts.set(ends, (counts.get(ends) ?? 0) + count);
  }
  const lines = [...counts].map(([ends, count]) => {
    const [from, to] = JSON.parse(ends) as [string, string];
    return `${from} [${count}] ${to}`;
  });
  const colors = places.map((place) => `:${placeText(place, words)} ${toneColors[placeTones[place]].strong}`);
  return `${[`' ${words.t('searchSummary.title')}, ${period}`, '', ...lines, '', ...colors].join('\n')}\n`;
}

const keyOf = (name: string) => name.toLocaleLowerCase();

function cleanName(name: string): string {
  return name
    .replace(/[\p{C}\s]+/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('\\', '/')
    .replace(/^[':/#\s-]+/u, '')
    .trim();
}
