import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKind } from '#contract/report-kinds.ts';
import type { ReportSetup } from '#contract/report-setups.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import classes from './reports-page.module.css';
import { SavePresetDialog } from './save-preset-dialog.tsx';

interface PresetMenuProps {
  kind: ReportKind;
  setup: ReportSetup;
  onChoose: (setup: ReportSetup) => void;
}

/** Set-ups kept under a name: chosen, kept, taken away. */
export function PresetMenu({ kind, setup, onChoose }: PresetMenuProps) {
  const { t } = useTranslation('reports');
  const api = useApi();
  const client = useClient();
  const { data: presets = [] } = useQuery(api.reports.listPresets.queryOptions({ input: { kind } }));
  const [isSaving, setIsSaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const remove = useCommand(client.reports.removePreset, { announce: () => t('preset.removed') });
  const chosen = presets.find((preset) => isSame(preset.setup, setup));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            ref={button}
            className={classes.preset ?? ''}
            variant="default"
            leftSection={<IconBookmark size="1rem" aria-hidden="true" />}
          >
            {chosen?.name ?? t('preset.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.presets ?? ''}>
          {presets.map((preset) => (
            <Menu.Item key={preset.id} onClick={() => onChoose(preset.setup)}>
              {preset.name}
            </Menu.Item>
          ))}
          {presets.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconDeviceFloppy size="1rem" aria-hidden="true" />}
            onClick={() => setIsSaving(true)}
          >
            {t('preset.save')}
          </Menu.Item>
          {chosen && (
            <Menu.Item
              leftSection={<IconTrash size="1rem" aria-hidden="true" />}
              onClick={() => void remove.run({ id: chosen.id })}
            >
              {t('preset.remove', { name: chosen.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SavePresetDialog
        opened={isSaving}
        kind={kind}
        setup={setup}
        presets={presets}
        button={button}
        onClose={() => setIsSaving(false)}
      />
    </>
  );
}

/** Days of one's own only count where they are chosen: the others move on. What was chosen comes in the order in which it was clicked. */
function isSame(one: ReportSetup, other: ReportSetup): boolean {
  const textOf = ({ from, to, ...setup }: ReportSetup) =>
    JSON.stringify(
      Object.entries({ ...setup, ...(setup.range === 'own' && { from, to }) })
        .map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return textOf(one) === textOf(other);
}
