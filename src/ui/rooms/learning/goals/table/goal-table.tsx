import { useTranslation } from 'react-i18next';
import type { GoalCard, GoalFilter, GoalSort } from '#contract/goals.ts';
import { ColumnMenu } from '#ui/components/table/column-menu.tsx';
import { RecordTable } from '#ui/components/table/record-table.tsx';
import { useSelection } from '#ui/components/table/use-selection.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { useReadGoals } from '../use-goals.ts';
import { type TableColumn, tableColumns, unsortedColumns } from '../view.ts';
import { GoalBulkBar } from './goal-bulk-bar.tsx';
import { GoalRow } from './goal-row.tsx';

interface GoalTableProps {
  filter: GoalFilter;
  sort: GoalSort;
  columns: readonly TableColumn[];
  onSort: (sort: GoalSort) => void;
  onColumns: (columns: TableColumn[]) => void;
  onOpen: (id: string) => void;
}

/** The same goals as rows: sorted, chosen in numbers, changed together. */
export function GoalTable({ filter, sort, columns, onSort, onColumns, onOpen }: GoalTableProps) {
  const { t } = useTranslation('learning');
  const api = useApi();
  const read = useReadGoals(filter, sort);
  const list = useWindowedList(read);
  const selection = useSelection({
    count: list.count,
    filter,
    read,
    allIds: api.goals.listIds.queryOptions({ input: { filter } }),
  });
  const all = tableColumns.map((key) => ({ key, label: t(`field.${key}`) }));
  const shown = all.filter(({ key }) => columns.includes(key));
  const keys = shown.map(({ key }) => key);
  return (
    <RecordTable<GoalCard, GoalSort['by']>
      label={t('table')}
      list={list}
      selection={selection}
      columns={[{ key: 'title', label: t('field.title') }, ...shown]}
      unsorted={unsortedColumns}
      sort={sort}
      onSort={onSort}
      renderRow={(card, frame) => (
        <GoalRow key={card.id} card={card} columns={keys} onOpen={() => onOpen(card.id)} {...frame} />
      )}
      tools={<ColumnMenu all={all} shown={columns} onChange={onColumns} />}
      bulk={<GoalBulkBar ids={[...selection.ids]} onClear={selection.clear} />}
    />
  );
}
