import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';

interface TaskProgressProps {
  label: string;
  /** From 0 to 1; null while it is not known. */
  of: number | null;
  onStop: () => void;
}

/** How far long work has come, and the way to stop it. */
export function TaskProgress({ label, of, onStop }: TaskProgressProps) {
  const { t } = useTranslation('transfers');
  const { number } = useFormatting();
  const percent = Math.floor((of ?? 0) * 100);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">
          {label}
          {of !== null && ` · ${t('progress', { percent: number(percent) })}`}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={onStop}>
          {t('cancel')}
        </Button>
      </Group>
      <Progress.Root mt={4}>
        <Progress.Section
          value={of === null ? 100 : percent}
          animated={of === null}
          striped={of === null}
          aria-label={label}
        />
      </Progress.Root>
    </div>
  );
}
