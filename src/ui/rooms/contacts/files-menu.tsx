import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowsExchange,
  IconCalendarDue,
  IconFileImport,
  IconTable,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
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

interface FilesMenuProps {
  filter: ContactFilter;
  /** There is something to take out. */
  hasAny: boolean;
}

/** Brings contacts in from a file, and takes those that match the filter out as one for other programs. */
export function FilesMenu({ filter, hasAny }: FilesMenuProps) {
  const { t } = useTranslation('contacts');
  const { language } = useFormatting();
  const client = useClient();
  const navigate = useNavigate();
  const saveFile = useSaveFile();
  const { run, isRunning } = useCommand(client.contacts.export, { undoable: false });

  async function take(format: ContactExportFormat): Promise<void> {
    const file = await run({ format, filter, language });
    if (file) await saveFile(file);
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('files.label')}
          title={t('files.label')}
          loading={isRunning}
        >
          <IconArrowsExchange size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileImport size="1rem" aria-hidden="true" />}
          onClick={() => void navigate({ to: '/import' })}
        >
          {t('files.import')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('files.export')}</Menu.Label>
        {formats.map(([format, Icon]) => (
          <Menu.Item
            key={format}
            disabled={!hasAny}
            leftSection={<Icon size="1rem" aria-hidden="true" />}
            onClick={() => void take(format)}
          >
            {t(`files.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
