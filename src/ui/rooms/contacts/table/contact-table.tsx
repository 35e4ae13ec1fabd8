import { useTranslation } from 'react-i18next';
import type { ContactCard, ContactFilter, ContactSort } from '#contract/contacts.ts';
import { ColumnMenu } from '#ui/components/table/column-menu.tsx';
import { RecordTable } from '#ui/components/table/record-table.tsx';
import { useSelection } from '#ui/components/table/use-selection.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useWindowedList } from '#ui/lib/windowed-list.ts';
import { useReadContacts } from '../use-contacts.ts';
import { type TableColumn, tableColumns } from '../view.ts';
import { ContactBulkBar } from './contact-bulk-bar.tsx';
import { ContactRow } from './contact-row.tsx';

interface ContactTableProps {
  filter: ContactFilter;
  sort: ContactSort;
  columns: readonly TableColumn[];
  onSort: (sort: ContactSort) => void;
  onColumns: (columns: TableColumn[]) => void;
  onOpen: (id: string) => void;
}

/** The same people as rows: sorted by any column, chosen in numbers, changed together. */
export function ContactTable(props: ContactTableProps) {
  const { filter, sort, columns, onSort, onColumns, onOpen } = props;
  const { t } = useTranslation('contacts');
  const api = useApi();
  const read = useReadContacts(filter, sort);
  const list = useWindowedList(read);
  const selection = useSelection({
    count: list.count,
    filter,
    read,
    allIds: api.contacts.listIds.queryOptions({ input: { filter } }),
  });
  const all = tableColumns.map((key) => ({ key, label: t(`field.${key}`) }));
  const shown = all.filter(({ key }) => columns.includes(key));
  const keys = shown.map(({ key }) => key);
  return (
    <RecordTable<ContactCard, ContactSort['by']>
      label={t('table')}
      list={list}
      selection={selection}
      columns={[{ key: 'name', label: t('field.name') }, ...shown]}
      sort={sort}
      onSort={onSort}
      renderRow={(card, frame) => (
        <ContactRow key={card.id} card={card} columns={keys} onOpen={() => onOpen(card.id)} {...frame} />
      )}
      tools={<ColumnMenu all={all} shown={columns} onChange={onColumns} />}
      bulk={<ContactBulkBar ids={[...selection.ids]} filter={filter} onClear={selection.clear} />}
    />
  );
}
