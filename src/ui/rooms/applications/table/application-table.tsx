import { useTranslation } from 'react-i18next';
import type { ApplicationCard, ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import { ColumnMenu } from '#ui/components/table/column-menu.tsx';
import { RecordTable } from '#ui/components/table/record-table.tsx';
import { useSelection } from '#ui/components/table/use-selection.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { useReadCards } from '../use-cards.ts';
import { type TableColumn, tableColumns } from '../view.ts';
import { ApplicationBulkBar } from './application-bulk-bar.tsx';
import { ApplicationRow } from './application-row.tsx';

interface ApplicationTableProps {
  filter: ApplicationFilter;
  sort: ApplicationSort;
  columns: readonly TableColumn[];
  onSort: (sort: ApplicationSort) => void;
  onColumns: (columns: TableColumn[]) => void;
  onOpen: (id: string) => void;
}

/** The same applications as rows: sorted by any column, chosen in numbers, changed together. */
export function ApplicationTable(props: ApplicationTableProps) {
  const { filter, sort, columns, onSort, onColumns, onOpen } = props;
  const { t } = useTranslation('applications');
  const api = useApi();
  const read = useReadCards(filter, sort);
  const list = useWindowedList(read);
  const selection = useSelection({
    count: list.count,
    filter,
    read,
    allIds: api.applications.listIds.queryOptions({ input: { filter } }),
  });
  const all = tableColumns.map((key) => ({ key, label: t(`field.${key}`) }));
  const shown = all.filter(({ key }) => columns.includes(key));
  const keys = shown.map(({ key }) => key);
  return (
    <RecordTable<ApplicationCard, ApplicationSort['by']>
      label={t('table')}
      list={list}
      selection={selection}
      columns={[{ key: 'role', label: t('field.role') }, ...shown]}
      sort={sort}
      onSort={onSort}
      renderRow={(card, frame) => (
        <ApplicationRow key={card.id} card={card} columns={keys} onOpen={() => onOpen(card.id)} {...frame} />
      )}
      tools={<ColumnMenu all={all} shown={columns} onChange={onColumns} />}
      bulk={<ApplicationBulkBar ids={[...selection.ids]} filter={filter} onClear={selection.clear} />}
    />
  );
}
