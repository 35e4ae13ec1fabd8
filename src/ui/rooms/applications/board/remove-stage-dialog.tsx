import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#contract/stages.ts';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** Removing a stage needs one decision: where its applications go. */
export function RemoveStageDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const { t } = useTranslation(['stages', 'app']);
  const client = useClient();
  const { stages, nameOf } = useStages();
  const others = stages.filter(({ id }) => id !== stage.id);
  const [destinationId, setDestinationId] = useState(others[0]?.id ?? '');
  const name = nameOf(stage);
  const remove = useCommand(client.stages.remove, { announce: () => t('stages:removed', { name }) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('stages:removeTitle', { name })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <Text>{t('stages:removeText', { count: stage.applicationCount })}</Text>
        <Select
          label={t('stages:destination')}
          value={destinationId}
          onChange={(value) => value && setDestinationId(value)}
          data={others.map((other) => ({ value: other.id, label: nameOf(other) }))}
          allowDeselect={false}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app:cancel')}
          </Button>
          <Button
            color="red"
            loading={remove.isRunning}
            onClick={async () => {
              if (await remove.run({ id: stage.id, destinationId })) onClose();
            }}
          >
            {t('stages:remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
