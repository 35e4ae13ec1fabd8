import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowedList } from '#ui/lib/windowed-list.ts';
import classes from './table.module.css';
import type { Selection } from './use-selection.ts';

const rowHeight = 44;

export interface Sort<Key> {
  by: Key;
  direction: 'ascending' | 'descending';
}

export interface TableColumn<Key> {
  key: Key;
  label: string;
}

/** What a row must show besides its record. */
export interface RowFrame {
  rowIndex: number;
  isSelected: boolean;
  onSelect: (isRange: boolean) => void;
}

interface RecordTableProps<Row, Key> {
  label: string;
  list: WindowedList<Row>;
  selection: Selection;
  /** The first is the one that names the row. */
  columns: readonly TableColumn<Key>[];
  sort: Sort<Key>;
  onSort: (sort: Sort<Key>) => void;
  renderRow: (row: Row, frame: RowFrame) => ReactNode;
  /** Above the table. */
  tools?: ReactNode;
  /** Over its lower edge while rows are chosen. */
  bulk: ReactNode;
}

/** Records as rows: sorted by any column, chosen in numbers; only the rows in sight are drawn. */
export function RecordTable<Row extends { id: string }, Key extends string>({
  label,
  list,
  selection,
  columns,
  sort,
  onSort,
  renderRow,
  tools,
  bulk,
}: RecordTableProps<Row, Key>) {
  const { t } = useTranslation('fields');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: list.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { onRange } = list;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  // The bar goes with what was chosen, and with it the button that had the focus.
  const hasChosen = selection.ids.size > 0;
  useEffect(() => {
    if (!hasChosen && document.activeElement === document.body)
      scroller.current?.focus({ preventScroll: true });
  }, [hasChosen]);
  const above = rows[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  const sortBy = (by: Key) =>
    onSort({ by, direction: sort.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending' });

  return (
    <div className={classes.root}>
      <div className={classes.tools}>{tools}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={label}>
        <table className={classes.table} aria-rowcount={list.count + 1}>
          <thead>
            <tr>
              <th className={classes.check} scope="col">
                <Checkbox
                  aria-label={t('table.selectAll')}
                  checked={selection.isAll}
                  indeterminate={selection.ids.size > 0 && !selection.isAll}
                  onChange={() => void selection.toggleAll()}
                />
              </th>
              {columns.map((column) => (
                <SortHeader key={column.key} column={column} sort={sort} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Spacer height={above} />}
            {rows.map(({ index, key }) => {
              const row = list.itemAt(index);
              if (!row) return <Spacer key={key} height={rowHeight} />;
              const isSelected = selection.ids.has(row.id);
              const onSelect = (isRange: boolean) => selection.toggle(row.id, index, isRange);
              return renderRow(row, { rowIndex: index + 2, isSelected, onSelect });
            })}
            {below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </section>
      {hasChosen && bulk}
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface SortHeaderProps<Key> {
  column: TableColumn<Key>;
  sort: Sort<Key>;
  onSort: (by: Key) => void;
}

function SortHeader<Key>({ column: { key, label }, sort, onSort }: SortHeaderProps<Key>) {
  const isSorted = sort.by === key;
  const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={isSorted ? sort.direction : 'none'}>
      <UnstyledButton className={classes.sort} onClick={() => onSort(key)}>
        {label}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
