import { setImmediate as nextTurn } from 'node:timers/promises';
import { createContext, Fragment, type ReactElement, type ReactNode, useContext } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { v7 as newId } from 'uuid';

type Hold = (slice: () => ReactNode) => string;

/** null where all is rendered at once. */
const Holding = createContext<Hold | null>(null);

/** So many items are rendered without a pause. */
const sliceSize = 100;

interface SlicedProps<Item> {
  of: readonly Item[];
  /** Renders one of them. */
  each: (item: Item, index: number) => ReactNode;
}

/** A list that may be long: the rows of a table, the records of an archive. */
export function Sliced<Item>({ of, each }: SlicedProps<Item>): ReactNode {
  const hold = useContext(Holding);
  const render = (from: number, to: number) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved on paper
    of.slice(from, to).map((item, index) => <Fragment key={index}>{each(item, from + index)}</Fragment>);
  if (!hold || of.length <= sliceSize) return render(0, of.length);
  const starts = Array.from({ length: Math.ceil(of.length / sliceSize) }, (_, slice) => slice * sliceSize);
  return starts.map((from) => hold(() => render(from, from + sliceSize)));
}

/**
 * The same HTML as `renderToStaticMarkup`, in slices between which others have their turn: a report of 10,000 rows would hold up all of them for seconds. Rejects with the reason
 * of `signal` when that calls it off.
 */
export async function renderInSlices(element: ReactElement, signal?: AbortSignal): Promise<string> {
  // No text of anybody can hold this mark by chance or on purpose.
  const mark = `\uE000${newId()}:`;
  const slices: (() => ReactNode)[] = [];
  const hold: Hold = (slice) => `${mark}${slices.push(slice) - 1}\uE001`;
  const written: string[] = [];

  async function write(node: ReactNode): Promise<void> {
    const html = renderToStaticMarkup(<Holding value={hold}>{node}</Holding>);
    const [first = '', ...others] = html.split(mark);
    written.push(first);
    for (const other of others) {
      const end = other.indexOf('\uE001');
      await nextTurn();
      signal?.throwIfAborted();
      await write(slices[Number(other.slice(0, end))]?.());
      written.push(other.slice(end + 1));
    }
  }
  await write(element);
  return written.join('');
}
