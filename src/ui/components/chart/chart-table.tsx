import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './chart-table.module.css';

interface ChartTableProps {
  label: string;
  /** The first one names the rows. */
  columns: readonly { label: string; isNumber?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** The numbers of a chart. */
export function ChartTable({ label, columns, rows }: ChartTableProps) {
  const look = (index: number) => (columns[index]?.isNumber ? { className: classes.number ?? '' } : {});
  return (
    <div className={classes.root}>
      <Table className={classes.table} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and two may be called alike
              <Table.Th key={index} scope="col" {...look(index)}>
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is of its column
                <Table.Td key={index} {...look(index + 1)}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
