import { Button, Indicator, Popover, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import shortWindow from './short-window.module.css';

interface FilterPopoverProps {
  /** Something in it narrows the list. */
  isOn: boolean;
  canClear: boolean;
  onClear: () => void;
  children: ReactNode;
}

/** For lists that open in a popover: in a portal of their own a click in them would count as one outside, and close it. */
export const insidePopover = { withinPortal: false } as const;

/** The button of a room behind which its list is narrowed. */
export function FilterPopover({ isOn, canClear, onClear, children }: FilterPopoverProps) {
  const { t } = useTranslation(['fields', 'app']);
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus>
      <Indicator disabled={!isOn} color="green" size={8} offset={4}>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
            aria-label={isOn ? t('fields:filter.inUse') : t('fields:filter.name')}
          >
            {t('fields:filter.name')}
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={shortWindow.dropdown ?? ''} aria-label={t('fields:filter.name')}>
        <Stack gap="md">
          {children}
          <Button variant="subtle" size="compact-md" disabled={!canClear} onClick={onClear}>
            {t('app:list.clearFilter')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
