import type { ContactImportField } from '#contract/import-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Table } from '../read-table.ts';
import { type Card, type CardColumn, cardColumns, readCards } from './read-cards.ts';

/** What stands between several values of one cell: the sign that Google Contacts writes. */
export const valueMark = ' ::: ';

/** The cards of a file as a table whose headers are the names of `cardColumns`. Fails as `readCards` does. */
export function readCardTable(text: string): Table {
  const rows = readCards(text.replace(/\r\n?/g, '\n')).map((card) => {
    const cells = cardColumns.map((column) => cellOf(card, column));
    const cut = [...card.cut].map((column) => cardColumns.indexOf(column));
    return { line: card.line, cells, ...(cut.length > 0 && { cut }) };
  });
  return { delimiter: null, headers: [...cardColumns], rows };
}

function cellOf(card: Card, column: CardColumn): string {
  const cell = (card.values[column] ?? []).join(texts.has(column) ? '\n\n' : valueMark);
  if (cell.length <= limits.importCell) return cell;
  card.cut.add(column);
  return cell.slice(0, limits.importCell).toWellFormed();
}

const texts: ReadonlySet<CardColumn> = new Set(['howMet', 'notes']);
const noFields: ReadonlySet<CardColumn> = new Set(['department', 'address', 'birthday']);

/** Which column of such a table fills which field, whatever its headers are called. */
export const cardMapping: ReadonlyArray<{ column: number; field: ContactImportField }> = cardColumns.map(
  (name, column) => ({ column, field: noFields.has(name) ? 'notes' : (name as ContactImportField) }),
);
