import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ContactChoices,
  type ContactFieldChange,
  type ContactImportRow,
  openChoices,
  withDecision,
} from '#contract/import-contacts.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import { PreviewFrame, Remarks } from './preview-frame.tsx';
import { useFieldName } from './use-field-name.ts';
import { useProblemWords } from './use-problem-words.ts';

interface ContactPreviewTableProps {
  rows: readonly ContactImportRow[];
  choices: ContactChoices;
  onChange: (choices: ContactChoices) => void;
}

/** Every row of the file with what it would change: what stands here beside what the file says, each with its own tick. */
export function ContactPreviewTable({ rows, choices, onChange }: ContactPreviewTableProps) {
  const { t } = useTranslation('import');
  const fieldName = useFieldName('contacts');
  const chosen = openChoices(choices);

  const decide = (row: ContactImportRow, change: ContactFieldChange | null, taken: boolean) =>
    onChange(withDecision(choices, row, change, taken));
  const asNew = (row: ContactImportRow) => (
    <Checkbox
      aria-label={t('people.add', { name: row.name })}
      checked={chosen.comesIn(row.row, row.status)}
      onChange={({ currentTarget }) => decide(row, null, currentTarget.checked)}
    />
  );
  return (
    <PreviewFrame
      look={classes.people}
      heads={[
        t('preview.line'),
        t('contactField.name'),
        t('people.what'),
        t('people.here'),
        t('people.inFile'),
        t('people.takeOver'),
      ]}
    >
      {rows.map((row) =>
        row.changes.length === 0 ? (
          <Table.Tbody key={row.row} data-left-out={isQuiet(row, choices) || undefined}>
            <Table.Tr>
              <RowHead row={row} span={1} />
              <Table.Td>{t(`people.status.${row.status}`)}</Table.Td>
              <Table.Td />
              <Table.Td>{[row.company, row.role, row.email].filter(Boolean).join(' · ')}</Table.Td>
              <Table.Td>{row.status !== 'error' && row.status !== 'unchanged' && asNew(row)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        ) : (
          <Table.Tbody key={row.row}>
            {row.changes.map((change, place) => (
              <Table.Tr key={change.field}>
                {place === 0 && <RowHead row={row} span={row.changes.length + 1} />}
                <Table.Td>{fieldName(change.field)}</Table.Td>
                <Table.Td className={classes.text}>
                  {change.current === '' ? (
                    <span className={classes.nothing}>{t('people.nothing')}</span>
                  ) : (
                    change.current
                  )}
                </Table.Td>
                <Table.Td className={classes.text}>
                  {change.kind === 'add' || (change.kind === 'differ' && change.field === 'notes')
                    ? t('people.beside', { text: change.found })
                    : change.found}
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={t('people.takeField', { field: fieldName(change.field), name: row.name })}
                    checked={chosen.takes(row.row, row.status, change)}
                    // Who comes in as somebody else brings everything with them.
                    disabled={chosen.comesIn(row.row, row.status)}
                    onChange={({ currentTarget }) => decide(row, change, currentTarget.checked)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td colSpan={3} className={classes.nothing}>
                {t('people.somebodyElse')}
              </Table.Td>
              <Table.Td>{asNew(row)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        ),
      )}
    </PreviewFrame>
  );
}

function RowHead({ row, span }: { row: ContactImportRow; span: number }) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const problemWords = useProblemWords('contacts');
  const { line, name, status, matchedBy, contact, repeatsLine, problems } = row;
  const isFound =
    status === 'unsure' || ((status === 'changes' || status === 'repeated') && matchedBy !== 'name');
  return (
    <>
      <Table.Td className={classes.number} rowSpan={span}>
        {line}
      </Table.Td>
      <Table.Th scope="row" rowSpan={span}>
        {name}
        <Remarks problems={problems} problemWords={problemWords}>
          {status === 'trashed' && <li>{t('people.trashed')}</li>}
          {repeatsLine !== null && <li>{t('people.repeats', { line: number(repeatsLine) })}</li>}
          {isFound && matchedBy && <li>{t(`people.matched.${matchedBy}`)}</li>}
          {status === 'new' && contact && matchedBy && (
            <li>
              {t(matchedBy === 'email' ? 'people.sameEmail' : 'people.sameLink', { name: contact.name })}
            </li>
          )}
          {status !== 'new' && contact && contact.name !== name && (
            <li>{t('people.hereAs', { name: contact.name })}</li>
          )}
        </Remarks>
      </Table.Th>
    </>
  );
}

const isQuiet = (row: ContactImportRow, choices: ContactChoices) =>
  !openChoices(choices).comesIn(row.row, row.status);
