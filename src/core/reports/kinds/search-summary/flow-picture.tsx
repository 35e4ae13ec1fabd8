import { renderToStaticMarkup } from 'react-dom/server';
import type { SankeyLink, SankeyNode } from '../../page/charts/lay-out-sankey.ts';
import { SankeyChart } from '../../page/charts/sankey-chart.tsx';
import type { ReportWords } from '../../report-words.ts';
import { sourceText } from '../../source-text.ts';
import { outcomes, progressMeanings } from './application-course.ts';
import type { SearchFigures } from './figures.ts';
import { placeTones } from './flow-tones.ts';
import type { Flow } from './flows.ts';
import { outcomeText, placeText } from './summary-words.ts';

type FlowFigures = Pick<SearchFigures, 'flows' | 'appliedCount'>;

/** Sources that have a name in the picture; the others are one together. */
const sourceLimit = 8;
const between = ['applied', ...progressMeanings] as const;

export function FlowPicture({
  figures,
  words,
  isFile = false,
}: {
  figures: FlowFigures;
  words: ReportWords;
  isFile?: boolean;
}) {
  const { nodes, links } = toDiagram(figures.flows, words);
  const label = words.t('searchSummary.flow.label', {
    count: figures.appliedCount,
    ends: outcomes
      .flatMap((outcome) => {
        const count = countInto(figures.flows, outcome);
        return count > 0 ? [`${outcomeText(outcome, words)} ${count}`] : [];
      })
      .join(', '),
  });
  return <SankeyChart label={label} nodes={nodes} links={links} isFile={isFile} />;
}

/** The picture as a file (SVG 1.1). */
export function drawFlow(figures: FlowFigures, words: ReportWords): string {
  const svg = renderToStaticMarkup(<FlowPicture figures={figures} words={words} isFile />);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function countInto(flows: readonly Flow[], place: Flow['to']): number {
  return flows.reduce((sum, { to, count }) => (to === place ? sum + count : sum), 0);
}

function toDiagram(flows: readonly Flow[], words: ReportWords): { nodes: SankeyNode[]; links: SankeyLink[] } {
  const sources = groupSources(flows, words);
  const isThere = (place: Flow['to']) => countInto(flows, place) > 0;
  const steps = between.filter(isThere);
  const ends = outcomes.filter(isThere);
  const columns = new Map<Flow['to'], number>([
    ...steps.map((step, index) => [step, index + 1] as const),
    ...ends.map((end) => [end, steps.length + 1] as const),
  ]);
  const nodes = [
    ...sources.map((source) => ({
      ...source,
      column: 0,
      note: words.number(source.count),
      tone: 'bars' as const,
    })),
    ...[...columns].map(([place, column]) => {
      const count = countInto(flows, place);
      return {
        ...{ key: place, column, label: placeText(place, words) },
        ...{ count, note: words.number(count), tone: placeTones[place] },
      };
    }),
  ];
  return {
    nodes,
    links: [...sources.map(({ key, count }) => ({ from: key, to: 'applied', count })), ...listSteps(flows)],
  };
}

/** From stage to stage. */
export function listSteps(flows: readonly Flow[]) {
  return flows.flatMap(({ from, to, count }) => (typeof from === 'string' ? [{ from, to, count }] : []));
}

/** Those that have a name in the picture, and the others together. */
export function groupSources(flows: readonly Flow[], { t }: ReportWords) {
  const sources = flows.flatMap(({ from, count }) =>
    typeof from === 'string' ? [] : [{ source: from.source, count }],
  );
  const isFew = sources.length <= sourceLimit;
  const named = isFew ? sources : sources.slice(0, sourceLimit - 1);
  const others = sources.slice(named.length);
  return [
    ...named.map(({ source, count }, index) => ({
      key: `source ${index}`,
      label: sourceText(source, t) ?? t('searchSummary.noSource'),
      count,
    })),
    ...(others.length > 0
      ? [
          {
            key: 'others',
            label: t('searchSummary.otherSources', { count: others.length }),
            count: others.reduce((sum, { count }) => sum + count, 0),
          },
        ]
      : []),
  ];
}
