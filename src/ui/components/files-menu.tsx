import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconFileImport, type TablerIcon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useSaveFile } from '#ui/lib/save-file.ts';

interface FilesMenuProps<Key extends string> {
  label: string;
  importLabel: string;
  /** Above what can be taken out, unless that says it itself. */
  exportLabel?: string;
  /** What can be taken out as a file. */
  exports: readonly { key: Key; label: string; icon: TablerIcon; isDisabled?: boolean }[];
  /** Resolves with nothing when it failed, after having said so, and when more has to be asked first. */
  take: (key: Key) => Promise<File | undefined>;
  isRunning: boolean;
  /** In the place of the page that imports; null where nothing can be brought in. */
  onImport?: (() => void) | null;
  /** The button, for whoever opens a dialog from here: what was clicked in the menu is gone when that closes. */
  button?: RefObject<HTMLButtonElement | null>;
}

/** Brings records in from a file, and takes some out as one for other programs. */
export function FilesMenu<Key extends string>(props: FilesMenuProps<Key>) {
  const { label, importLabel, exportLabel, exports, take, isRunning, button } = props;
  const navigate = useNavigate();
  const { onImport = () => void navigate({ to: '/import' }) } = props;
  const saveFile = useSaveFile();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          ref={button}
          variant="default"
          size="input-sm"
          aria-label={label}
          title={label}
          loading={isRunning}
        >
          <IconArrowsExchange size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onImport && (
          <>
            <Menu.Item leftSection={<IconFileImport size="1rem" aria-hidden="true" />} onClick={onImport}>
              {importLabel}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {exportLabel !== undefined && <Menu.Label>{exportLabel}</Menu.Label>}
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
