import { type Block, blocks } from '#contract/idea-parts.ts';
import en from '#locales/en/canvases.json';
import id from '#locales/id/canvases.json';

/** Other names under which people know the blocks. */
const variants: Readonly<Partial<Record<Block, readonly string[]>>> = {
  key_partners: ['Key Partnerships', 'Partners', 'Mitra'],
  value_propositions: ['Value Proposition', 'Nilai'],
  customer_segments: ['Customers', 'Pelanggan'],
  revenue_streams: ['Revenue', 'Pendapatan'],
  cost_structure: ['Costs', 'Biaya'],
  problem: ['Problems'],
  solution: ['Solutions'],
  key_metrics: ['Metrics'],
  unique_value_proposition: ['UVP'],
};

const known = new Map<string, Block>(
  blocks.flatMap((block) =>
    [en.block[block], id.block[block], ...(variants[block] ?? [])].map(
      (name) => [keyOf(name), block] as const,
    ),
  ),
);

/** The block of this name, in either language, whatever its case and punctuation; undefined: none. */
export function blockOfName(name: string): Block | undefined {
  return known.get(keyOf(name));
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}
