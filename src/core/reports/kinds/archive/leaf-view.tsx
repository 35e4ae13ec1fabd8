import type { Leaf } from './book.ts';
import { TableView } from './table-view.tsx';

const headings = { 3: 'h3', 4: 'h4', 5: 'h5' } as const;

/** One record: what it is called, what is known of it, its texts and tables, and what belongs to it one heading further down. */
export function LeafView({ leaf, level }: { leaf: Leaf; level: 3 | 4 | 5 }) {
  const { title, facts, texts, tables, leaves } = leaf;
  const Heading = headings[level];
  return (
    <>
      <Heading className="leaf" dir="auto">
        {title}
      </Heading>
      {facts.length > 0 && (
        <dl className="leaf-facts">
          {facts.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {texts.map(([term, text]) => (
        <div key={term} className="leaf-text">
          <p className="term">{term}</p>
          <p className="note" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {tables.map((table) => (
        <TableView key={table.caption} table={table} />
      ))}
      {leaves.map((inner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
        <LeafView key={index} leaf={inner} level={level === 3 ? 4 : 5} />
      ))}
    </>
  );
}
