import { Button, Menu } from '@mantine/core';
import { IconArrowRight, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface BulkButtonProps {
  icon: TablerIcon;
  label: string;
  /** Resolves with nothing when it failed: what was chosen then stays chosen. */
  run: () => Promise<unknown>;
  onDone: () => void;
}

/** One thing that is done with all chosen rows. */
export function BulkButton({ icon: Icon, label, run, onDone }: BulkButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} aria-hidden="true" />}
      onClick={async () => {
        if (await run()) onDone();
      }}
    >
      {label}
    </Button>
  );
}

interface BulkMoveProps {
  label: string;
  /** Where the rows can go, in order. */
  places: readonly { id: string; name: string; mark?: ReactNode }[];
  run: (id: string) => Promise<unknown>;
  onDone: () => void;
  /** Above the places. */
  children?: ReactNode;
}

/** Moves all chosen rows into one column of the board. */
export function BulkMove({ label, places, run, onDone, children }: BulkMoveProps) {
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowRight size={16} aria-hidden="true" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {places.map(({ id, name, mark }) => (
          <Menu.Item
            key={id}
            leftSection={mark}
            onClick={async () => {
              if (await run(id)) onDone();
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
