import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contactStates } from '#contract/contact-parts.ts';
import type { ContactFilter } from '#contract/contacts.ts';
import { BulkBar } from '#ui/components/table/bulk-bar.tsx';
import { TagMenu } from '#ui/components/tags/tag-menu.tsx';
import { useContactCommands } from '../contact-commands.ts';

interface ContactBulkBarProps {
  ids: string[];
  filter: ContactFilter;
  onClear: () => void;
}

/** What can be done with the chosen people together; each is one step of undo. */
export function ContactBulkBar({ ids, filter, onClear }: ContactBulkBarProps) {
  const { t } = useTranslation(['contacts', 'words']);
  const { changeStates, tag, archive, trash } = useContactCommands();
  const isArchive = filter.archived === true;
  const ArchiveIcon = isArchive ? IconArchiveOff : IconArchive;
  const done = (result: unknown) => {
    if (result) onClear();
  };
  return (
    <BulkBar label={t('contacts:bulk')} count={ids.length} onClear={onClear}>
      <Menu position="top-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconArrowRight size={16} aria-hidden="true" />}>
            {t('contacts:moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {contactStates.map((state) => (
            <Menu.Item key={state} onClick={async () => done(await changeStates.run({ ids, state }))}>
              {t(`words:contactState.${state}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TagMenu onApply={(add, remove) => tag.run({ ids, add, remove })} />
      <Button
        variant="default"
        leftSection={<ArchiveIcon size={16} aria-hidden="true" />}
        onClick={async () => done(await archive.run({ ids, archived: !isArchive }))}
      >
        {t(isArchive ? 'contacts:unarchive' : 'contacts:archive')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={async () => done(await trash.run({ ids }))}
      >
        {t('contacts:toTrash')}
      </Button>
    </BulkBar>
  );
}
