/** Something that is never torn apart: a block, or one row of a table (the first one together with caption and head). */
interface Piece {
  element: HTMLElement;
  top: number;
  bottom: number;
  /** Of the table it is a row of. */
  table: HTMLTableElement | null;
  /** Stands over what follows. */
  isHeading: boolean;
  /** Begins on a sheet of its own. */
  isFirst: boolean;
  /** A sheet of its own, up to its edges. */
  isWhole: boolean;
}

/** More than anybody turns over on a screen; thousands would make the page slow. */
export const mostSheets = 60;

/**
 * Shows a report on sheets as they will be printed, by the same rules as its print styles: rows stay whole, headings stay with what they
 * stand over, table heads are repeated. `numberOf` gives the words at the foot; `pages` null: their count is not said, because it is not on paper either or only the first `mostSheets` are shown. When the frame
 * itself is printed, the browser gets the report as it was and makes the pages. Returns about how many sheets there are.
 */
export function layOutSheets(
  document: Document,
  numberOf: (page: number, pages: number | null) => string,
): number {
  const main = document.querySelector('main');
  const view = document.defaultView;
  if (!main || !view) return 0;
  const style = view.getComputedStyle(main);
  const [height = 0, above = 0, below = 0] = [style.minHeight, style.paddingTop, style.paddingBottom].map(
    Number.parseFloat,
  );
  const available = height - above - below;
  const pieces = available > 0 ? listPieces(main, view) : [];
  const { sheets, left } = dealOut(pieces, available);
  if (sheets.length === 0) return 0;
  const whole = main.cloneNode(true);
  view.addEventListener('beforeprint', () => main.replaceWith(whole));
  view.addEventListener('afterprint', () => whole.parentNode?.replaceChild(main, whole));
  const filled = sheets.map((pieces, index) => {
    const sheet = document.createElement('section');
    sheet.className = pieces[0]?.isWhole ? 'sheet bare' : 'sheet';
    fill(sheet, pieces);
    const foot = document.createElement('div');
    foot.className = 'sheet-foot';
    const { numbered } = main.dataset;
    const count = numbered === 'alone' || left > 0 ? null : sheets.length;
    const number = numbered === undefined ? '' : numberOf(index + 1, count);
    for (const text of [main.dataset.foot ?? '', number]) {
      foot.append(Object.assign(document.createElement('span'), { textContent: text }));
    }
    sheet.append(foot);
    return sheet;
  });
  main.className = 'sheets';
  main.replaceChildren(...filled);
  return sheets.length + Math.ceil(left / available);
}

function listPieces(main: HTMLElement, view: Window): Piece[] {
  return [...main.children].flatMap((child): Piece[] => {
    if (!isElement(child)) return [];
    if (child.tagName !== 'TABLE') {
      const isWhole = child.classList.contains('whole-sheet');
      const isHeading = /^H[2-6]$/.test(child.tagName);
      const isFirst = isHeading && view.getComputedStyle(child).breakBefore === 'page';
      return [{ element: child, ...edgesOf(child), table: null, isHeading, isFirst, isWhole }];
    }
    const table = child as HTMLTableElement;
    const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead);
    return rows.map((row, index) => ({
      element: row,
      ...edgesOf(row),
      ...(index === 0 && { top: edgesOf(table).top }),
      table,
      isHeading: false,
      isFirst: false,
      isWhole: false,
    }));
  });
}

/** `left`: height of what stands on none of the sheets, because there are too many. */
function dealOut(pieces: readonly Piece[], available: number): { sheets: Piece[][]; left: number } {
  const sheets: Piece[][] = [];
  let sheet: Piece[] = [];
  for (const piece of pieces) {
    const first = sheet[0];
    // Half a pixel is lost in rounding.
    const isApart = piece.isWhole || piece.isFirst || sheet.at(-1)?.isWhole === true;
    if (first && (isApart || piece.bottom - first.top + repeatedHead(first) > available + 0.5)) {
      const kept = sheet.findLastIndex(({ isHeading }) => !isHeading) + 1;
      const moved = kept > 0 && !piece.isFirst ? sheet.splice(kept) : [];
      sheets.push(sheet);
      if (sheets.length === mostSheets) {
        const next = moved[0] ?? piece;
        return { sheets, left: (pieces.at(-1)?.bottom ?? next.bottom) - next.top };
      }
      sheet = moved;
    }
    sheet.push(piece);
  }
  if (sheet.length > 0) sheets.push(sheet);
  return { sheets, left: 0 };
}

/** Height of the head that is repeated when a sheet begins in the middle of a table. */
function repeatedHead({ table, element, top }: Piece): number {
  const head = table?.tHead;
  return head && top === edgesOf(element).top ? head.getBoundingClientRect().height : 0;
}

function fill(sheet: HTMLElement, pieces: readonly Piece[]): void {
  let source: HTMLTableElement | null = null;
  let part: HTMLTableElement | null = null;
  for (const { element, table } of pieces) {
    if (!table) sheet.append(element);
    else {
      if (table !== source || !part) {
        part = beginPart(table);
        sheet.append(part);
      }
      groupFor(part, element).append(element);
    }
    source = table;
  }
}

/** An empty table with the head of another one; the caption goes to the first of its parts. */
function beginPart(table: HTMLTableElement): HTMLTableElement {
  const part = table.cloneNode(false) as HTMLTableElement;
  if (table.caption) part.append(table.caption);
  for (const each of table.querySelectorAll(':scope > colgroup, :scope > thead')) {
    part.append(each.cloneNode(true));
  }
  return part;
}

function groupFor(part: HTMLTableElement, row: HTMLElement): Element {
  const name = row.parentElement?.tagName ?? 'TBODY';
  const last = part.lastElementChild;
  if (last?.tagName === name) return last;
  const group = part.ownerDocument.createElement(name);
  part.append(group);
  return group;
}

function edgesOf(element: Element): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** Elements of a frame are no instances of the classes of this page. */
function isElement(node: Element): node is HTMLElement {
  return 'style' in node;
}
