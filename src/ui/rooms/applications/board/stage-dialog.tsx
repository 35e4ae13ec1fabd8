import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type Stage, type StageMeaning, stageMeanings } from '#contract/stages.ts';
import { type ColorName, colorNames } from '#contract/values.ts';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';

/** Adds a stage (null) or changes one: its name, what it means for figures, its colour. */
export function StageDialog({ stage, onClose }: { stage: Stage | null; onClose: () => void }) {
  const { t } = useTranslation(['stages', 'words', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { stages, nameOf } = useStages();
  const [id] = useState(() => newId());
  const [name, setName] = useState(stage ? nameOf(stage) : '');
  const [meaning, setMeaning] = useState<StageMeaning>(stage?.meaning ?? 'interview');
  const [color, setColor] = useState<ColorName>(stage?.color ?? 'teal');
  const [failure, setFailure] = useState<SeenFailure>();
  const keep = (seen: SeenFailure) => {
    setFailure(seen);
    return seen.data?.refusals !== undefined;
  };
  const add = useCommand(client.stages.add, {
    announce: (added) => t('stages:added', { name: nameOf(added) }),
    onFailure: keep,
  });
  const change = useCommand(client.stages.change, {
    announce: (changed) => t('stages:changed', { name: nameOf(changed) }),
    onFailure: keep,
  });

  async function save() {
    // The catalogue's word stays the catalogue's word, so that it follows the language.
    const ownName = stage && name.trim() === nameOf(stage) ? stage.name : name;
    const saved = stage
      ? await change.run({ id: stage.id, changes: { name: ownName, meaning, color } })
      : await add.run({ id, name, meaning, color, afterId: stages.at(-1)?.id ?? null });
    if (saved) onClose();
  }

  const refusal = failure && (refusalOf(failure, 'name') ?? refusalOf(failure, 'changes.name'));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(stage ? 'stages:editTitle' : 'stages:addTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('stages:name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={refusal && refusalWords(refusal)}
            data-autofocus
          />
          <Select
            label={t('stages:meaning')}
            description={t('stages:meaningHelp')}
            value={meaning}
            onChange={(value) => value && setMeaning(value as StageMeaning)}
            data={stageMeanings.map((each) => ({ value: each, label: t(`words:meaning.${each}`) }))}
            allowDeselect={false}
          />
          <Select
            label={t('stages:color')}
            value={color}
            onChange={(value) => value && setColor(value as ColorName)}
            data={colorNames.map((each) => ({ value: each, label: t(`words:color.${each}`) }))}
            leftSection={<StageMark color={color} />}
            allowDeselect={false}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={add.isRunning || change.isRunning}>
              {t(stage ? 'stages:save' : 'stages:add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
