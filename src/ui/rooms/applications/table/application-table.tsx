import { Button, Checkbox, Menu, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconColumns } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import { useCards } from '../use-cards.ts';
import { type TableColumn, tableColumns } from '../view.ts';
import { ApplicationRow } from './application-row.tsx';
import classes from './application-table.module.css';
import { BulkBar } from './bulk-bar.tsx';
import { useSelection } from './use-selection.ts';

const rowHeight = 44;

interface ApplicationTableProps {
  filter: ApplicationFilter;
  sort: ApplicationSort;
  columns: readonly TableColumn[];
  onSort: (sort: ApplicationSort) => void;
  onColumns: (columns: TableColumn[]) => void;
  onOpen: (id: string) => void;
}

/** The same applications as rows: sorted by any column, chosen in numbers, changed together. */
export function ApplicationTable({
  filter,
  sort,
  columns,
  onSort,
  onColumns,
  onOpen,
}: ApplicationTableProps) {
  const { t } = useTranslation('applications');
  const cards = useCards(filter, sort);
  const selection = useSelection(filter, cards);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: cards.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { onRange } = cards;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  const above = rows[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  const shown = tableColumns.filter((column) => columns.includes(column));
  const sortBy = (by: ApplicationSort['by']) =>
    onSort({ by, direction: sort.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending' });

  return (
    <div className={classes.root}>
      <div className={classes.tools}>
        <ColumnMenu columns={columns} onColumns={onColumns} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('table')}>
        <table className={classes.table} aria-rowcount={cards.count + 1}>
          <thead>
            <tr>
              <th className={classes.check} scope="col">
                <Checkbox
                  aria-label={t('selectAll')}
                  checked={selection.isAll}
                  indeterminate={selection.ids.size > 0 && !selection.isAll}
                  onChange={() => void selection.toggleAll()}
                />
              </th>
              <SortHeader label={t('field.role')} by="role" sort={sort} onSort={sortBy} />
              {shown.map((column) => (
                <SortHeader
                  key={column}
                  label={t(`field.${column}`)}
                  by={column}
                  sort={sort}
                  onSort={sortBy}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Spacer height={above} />}
            {rows.map((row) => {
              const card = cards.itemAt(row.index);
              return card ? (
                <ApplicationRow
                  key={card.id}
                  card={card}
                  columns={shown}
                  rowIndex={row.index + 2}
                  isSelected={selection.ids.has(card.id)}
                  onSelect={() => selection.toggle(card.id)}
                  onOpen={() => onOpen(card.id)}
                />
              ) : (
                <Spacer key={row.key} height={rowHeight} />
              );
            })}
            {below > 0 && <Spacer height={below} />}
          </tbody>
        </table>
      </section>
      {selection.ids.size > 0 && (
        <BulkBar ids={[...selection.ids]} filter={filter} onClear={selection.clear} />
      )}
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

interface SortHeaderProps {
  label: string;
  by: ApplicationSort['by'];
  sort: ApplicationSort;
  onSort: (by: ApplicationSort['by']) => void;
}

function SortHeader({ label, by, sort, onSort }: SortHeaderProps) {
  const isSorted = sort.by === by;
  const Arrow = sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={isSorted ? sort.direction : 'none'}>
      <UnstyledButton className={classes.sort} onClick={() => onSort(by)}>
        {label}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}

function ColumnMenu({ columns, onColumns }: Pick<ApplicationTableProps, 'columns' | 'onColumns'>) {
  const { t } = useTranslation('applications');
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconColumns size={16} aria-hidden="true" />}
        >
          {t('columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tableColumns.map((column) => {
          const isShown = columns.includes(column);
          return (
            <Menu.Item
              key={column}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={
                isShown ? <IconCheck size={16} aria-hidden="true" /> : <span className={classes.noCheck} />
              }
              onClick={() =>
                onColumns(isShown ? columns.filter((each) => each !== column) : [...columns, column])
              }
            >
              {t(`field.${column}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
