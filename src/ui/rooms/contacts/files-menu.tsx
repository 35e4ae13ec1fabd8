import { IconAddressBook, IconCalendarDue, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactExportFormat } from '#contract/contact-parts.ts';
import type { ContactFilter } from '#contract/contacts.ts';
import { FilesMenu as Files } from '#ui/components/files-menu.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

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
  const { run, isRunning } = useCommand(client.contacts.export, { undoable: false });
  return (
    <Files<ContactExportFormat>
      label={t('files.label')}
      importLabel={t('files.import')}
      exportLabel={t('files.export')}
      exports={formats.map(([key, icon]) => ({ key, icon, label: t(`files.${key}`), isDisabled: !hasAny }))}
      take={(format) => run({ format, filter, language })}
      isRunning={isRunning}
    />
  );
}
