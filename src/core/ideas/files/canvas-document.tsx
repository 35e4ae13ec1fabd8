import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { canvasCredits } from '#contract/canvas-grid.ts';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import type { CanvasLayout, PlacedBlock, PlacedLine, PlacedNote } from '../layout/canvas-page.ts';
import type { Rect } from '../layout/flow-notes.ts';
import { edgeWidth } from '../layout/print-colors.ts';
import { canvasStyles, createPlaces, embeddedStyles, type Places } from './canvas-styles.ts';

/**
 * The canvas as a document of its own for print and preview: a heading for each block, a list of its notes, every line where the layout has it. One `<style>`, no scripts
 * and nothing from outside. Classes only: the page that previews it allows no `style=`.
 */
export function renderCanvas(layout: CanvasLayout, template: CanvasTemplate): string {
  const places = createPlaces();
  // First, because it fills the places.
  const body = renderToStaticMarkup(<Pages layout={layout} template={template} places={places} />);
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <title>{layout.title}</title>
      <style>{`${canvasStyles(layout)}\n${places.styles()}`}</style>
    </head>,
  );
  return `<!doctype html><html lang="${layout.language}">${head}<body>${body}</body></html>`;
}

/**
 * The same sheets for a report that has other pages as well: its own headings stand above those of the canvas, and it has numbers of its own. The styles belong into the head of the report.
 */
export function placeSheets(
  layout: CanvasLayout,
  template: CanvasTemplate,
): { sheets: ReactNode; styles: string } {
  const places = createPlaces();
  const sheets = (
    <Sheets layout={layout} template={template} places={places} className="canvas whole-sheet" depth={1} />
  );
  // Fills the places: their rules stand before what uses them.
  renderToStaticMarkup(sheets);
  return { sheets, styles: `${embeddedStyles(layout)}\n${places.styles()}` };
}

interface PagesProps {
  layout: CanvasLayout;
  template: CanvasTemplate;
  places: Places;
}

function Pages(props: PagesProps) {
  return (
    <main className="sheets">
      <Sheets {...props} className="sheet" depth={0} />
    </main>
  );
}

interface SheetsProps extends PagesProps {
  className: string;
  /** How far below the head of the document its own stands. */
  depth: 0 | 1;
}

function Sheets({ layout: { pages }, template, places, className, depth }: SheetsProps) {
  const Title = depth === 0 ? 'h1' : 'h2';
  return (
    <>
      {pages.map((page, index) => (
        <section key={page.number.text} className={className}>
          {index === 0 ? (
            <Title>
              <Lines lines={page.title} places={places} />
            </Title>
          ) : (
            <p className="title">
              <Lines lines={page.title} places={places} />
            </p>
          )}
          <p className="muted">
            <Lines lines={page.facts} places={places} />
          </p>
          {page.blocks.map((block) => (
            <BlockView
              key={`${block.block} ${block.rect.x} ${block.rect.y}`}
              block={block}
              isGrid={index === 0}
              depth={depth}
              places={places}
            />
          ))}
          <p className="muted">
            <CreditLines lines={page.credit} template={template} places={places} />
          </p>
          {depth === 0 && (
            <p className="muted">
              <Lines lines={[page.number]} places={places} />
            </p>
          )}
        </section>
      ))}
    </>
  );
}

/** Borders of neighbours lie on each other. */
function onEdge({ x, y, width, height }: Rect): Rect {
  return { x: x - edgeWidth / 2, y: y - edgeWidth / 2, width: width + edgeWidth, height: height + edgeWidth };
}

interface BlockViewProps {
  block: PlacedBlock;
  isGrid: boolean;
  depth: SheetsProps['depth'];
  places: Places;
}

const headings = { block: ['h2', 'h3'], subField: ['h3', 'h4'] } as const;

function BlockView({ block, isGrid, depth, places }: BlockViewProps) {
  const { rect, heading, notes, reference, isSubField } = block;
  const Heading = headings[isSubField ? 'subField' : 'block'][depth];
  return (
    <section>
      {isGrid && <div className={`frame ${places.rect(onEdge(rect))}`} />}
      {heading.length > 0 && (
        <Heading>
          <Lines lines={heading} places={places} />
        </Heading>
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <NoteView key={`${note.index} ${note.rect.x} ${note.rect.y}`} note={note} places={places} />
          ))}
        </ul>
      )}
      {reference.length > 0 && (
        <p className="reference">
          <Lines lines={reference} places={places} />
        </p>
      )}
    </section>
  );
}

function NoteView({
  note: { rect, color, number, lines, mark },
  places,
}: {
  note: PlacedNote;
  places: Places;
}) {
  return (
    <li className={color}>
      <div className={`note ${places.rect(rect)}`} />
      {number && (
        <span className="number">
          <Lines lines={[number]} places={places} />
        </span>
      )}
      <Lines lines={lines} places={places} />
      {mark.length > 0 && (
        <span className="mark">
          <Lines lines={mark} places={places} />
        </span>
      )}
    </li>
  );
}

/** Each line is a box of its own; what stands between them is read, searched and copied, but not seen. */
function Lines({ lines, places }: { lines: readonly PlacedLine[]; places: Places }) {
  return lines.map((line) => (
    <span key={`${line.x} ${line.y}`} dir="auto" className={`line ${places.line(line)}`}>
      {line.text}
      {line.after.replaceAll('\n', ' ')}
    </span>
  ));
}

/** The addresses in it are links, also where one goes over two lines. */
function CreditLines({
  lines,
  template,
  places,
}: {
  lines: readonly PlacedLine[];
  template: CanvasTemplate;
  places: Places;
}) {
  const { source, licence } = canvasCredits[template];
  return lines.map((line) => (
    <span key={line.y} className={`line ${places.line(line)}`}>
      {split(line.text, [source, licence]).map((part) =>
        part === source || part === licence ? (
          <a key={part} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
      {line.after}
    </span>
  ));
}

function split(text: string, words: readonly string[]): string[] {
  const [word, ...others] = words;
  if (word === undefined) return [text];
  return text
    .split(word)
    .flatMap((part, index) => (index === 0 ? split(part, others) : [word, ...split(part, others)]));
}
