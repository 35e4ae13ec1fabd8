import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

interface StepButtonProps {
  way: 'back' | 'on';
  label: string;
  /** There is nothing that way. The button keeps the focus all the same: what is disabled loses it. */
  isEnd: boolean;
  onClick: () => void;
}

/** Goes to what came before or comes after. */
export function StepButton({ way, label, isEnd, onClick }: StepButtonProps) {
  const Icon = way === 'back' ? IconChevronLeft : IconChevronRight;
  return (
    <ActionIcon
      aria-label={label}
      title={label}
      {...(isEnd && { 'aria-disabled': true, 'data-disabled': true })}
      onClick={() => {
        if (!isEnd) onClick();
      }}
    >
      <Icon size="1.125rem" aria-hidden="true" />
    </ActionIcon>
  );
}
