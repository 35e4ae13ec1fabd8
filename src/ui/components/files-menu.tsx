import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconFileImport, type TablerIcon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useSaveFile } from '#ui/lib/save-file.ts';

interface FilesMenuProps<Key extends string> {
  label: string;
  importLabel: string;
  exportLabel: string;
  /** What can be taken out as a file. */
  exports: readonly { key: Key; label: string; icon: TablerIcon; isDisabled?: boolean }[];
  /** Resolves with nothing when it failed, after having said so. */
  take: (key: Key) => Promise<File | undefined>;
  isRunning: boolean;
}

/** Brings records in from a file, and takes some out as one for other programs. */
export function FilesMenu<Key extends string>(props: FilesMenuProps<Key>) {
  const { label, importLabel, exportLabel, exports, take, isRunning } = props;
  const navigate = useNavigate();
  const saveFile = useSaveFile();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={label} title={label} loading={isRunning}>
          <IconArrowsExchange size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileImport size="1rem" aria-hidden="true" />}
          onClick={() => void navigate({ to: '/import' })}
        >
          {importLabel}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{exportLabel}</Menu.Label>
        {exports.map(({ key, label: name, icon: Icon, isDisabled = false }) => (
          <Menu.Item
            key={key}
            disabled={isDisabled}
            leftSection={<Icon size="1rem" aria-hidden="true" />}
            onClick={async () => {
              const file = await take(key);
              if (file) await saveFile(file);
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
