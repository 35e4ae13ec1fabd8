import { Button, Menu } from '@mantine/core';
import { IconCheck, IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from './record-table.tsx';
import classes from './table.module.css';

interface ColumnMenuProps<Key> {
  all: readonly TableColumn<Key>[];
  shown: readonly Key[];
  onChange: (shown: Key[]) => void;
}

/** Which columns a table shows. */
export function ColumnMenu<Key extends string>({ all, shown, onChange }: ColumnMenuProps<Key>) {
  const { t } = useTranslation('fields');
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconColumns size={16} aria-hidden="true" />}
        >
          {t('table.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map(({ key, label }) => {
          const isShown = shown.includes(key);
          return (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={
                isShown ? <IconCheck size={16} aria-hidden="true" /> : <span className={classes.noCheck} />
              }
              onClick={() => onChange(isShown ? shown.filter((each) => each !== key) : [...shown, key])}
            >
              {label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
