import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';

interface TrashMenuProps {
  label: string;
  toTrash: string;
  trash: () => void;
}

/** The menu of a record of which nothing is done from there but throwing it away. */
export function TrashMenu({ label, toTrash, trash }: TrashMenuProps) {
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon aria-label={label}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={trash}>
          {toTrash}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
