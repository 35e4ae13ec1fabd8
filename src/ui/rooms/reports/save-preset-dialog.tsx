import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import type { ReportKind } from '#contract/report-kinds.ts';
import type { ReportSetup } from '#contract/report-setups.ts';
import type { ReportPreset } from '#contract/reports.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

interface SavePresetDialogProps {
  opened: boolean;
  kind: ReportKind;
  setup: ReportSetup;
  presets: readonly ReportPreset[];
  onClose: () => void;
  /** Where the keyboard goes on: what was clicked in its menu is gone. */
  button: RefObject<HTMLElement | null>;
}

/** Keeps how a report is set up, under a name. */
export function SavePresetDialog({ opened, button, ...form }: SavePresetDialogProps) {
  const { t } = useTranslation(['reports', 'app']);
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      onExitTransitionEnd={() => button.current?.focus()}
      returnFocus={false}
      title={t('preset.saveTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Form {...form} />
    </Modal>
  );
}

function Form({ kind, setup, presets, onClose }: Omit<SavePresetDialogProps, 'opened' | 'button'>) {
  const { t } = useTranslation(['reports', 'app']);
  const client = useClient();
  const [name, setName] = useState('');
  const [freshId] = useState(() => newId());
  const save = useCommand(client.reports.savePreset, {
    announce: (preset) => t('preset.saved', { name: preset.name }),
  });
  const keyOf = (given: string) => given.trim().toLocaleLowerCase();
  const same = presets.find((preset) => keyOf(preset.name) === keyOf(name));
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const id = same?.id ?? freshId;
        if (name.trim() !== '' && (await save.run({ id, kind, name, setup }))) onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t('preset.name')}
        description={same && t('preset.replaces')}
        value={name}
        maxLength={limits.line}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''} loading={save.isRunning}>
          {t(same ? 'preset.replace' : 'preset.confirm')}
        </Button>
      </Group>
    </form>
  );
}
