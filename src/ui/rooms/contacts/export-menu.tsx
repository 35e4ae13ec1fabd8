import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconAddressBook, IconCalendarDue, IconFileExport, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactExportFormat } from '#contract/contact-parts.ts';
import type { ContactFilter } from '#contract/contacts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';

const formats = [
  ['vcard', IconAddressBook],
  ['csv', IconTable],
  ['calendar', IconCalendarDue],
] as const satisfies [ContactExportFormat, unknown][];

/** Takes the contacts that match the filter out as a file for other programs. */
export function ExportMenu({ filter }: { filter: ContactFilter }) {
  const { t } = useTranslation('contacts');
  const { language } = useFormatting();
  const client = useClient();
  const saveFile = useSaveFile();
  const { run, isRunning } = useCommand(client.contacts.export, { undoable: false });

  async function take(format: ContactExportFormat): Promise<void> {
    const file = await run({ format, filter, language });
    if (file) await saveFile(file);
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('export.label')}>
          <ActionIcon variant="default" size="input-sm" aria-label={t('export.label')} loading={isRunning}>
            <IconFileExport size="1.125rem" aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, Icon]) => (
          <Menu.Item
            key={format}
            leftSection={<Icon size="1rem" aria-hidden="true" />}
            onClick={() => void take(format)}
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
