import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ContactState, contactStates } from '#contract/contact-parts.ts';
import type { ContactFilter } from '#contract/contacts.ts';
import { BulkBar } from '#ui/components/table/bulk-bar.tsx';
import { BulkButton, BulkMove } from '#ui/components/table/bulk-button.tsx';
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
  return (
    <BulkBar label={t('contacts:bulk')} count={ids.length} onClear={onClear}>
      <BulkMove
        label={t('contacts:moveTo')}
        places={contactStates.map((id) => ({ id, name: t(`words:contactState.${id}`) }))}
        run={(state) => changeStates.run({ ids, state: state as ContactState })}
        onDone={onClear}
      />
      <TagMenu onApply={(add, remove) => tag.run({ ids, add, remove })} />
      <BulkButton
        icon={isArchive ? IconArchiveOff : IconArchive}
        label={t(isArchive ? 'contacts:unarchive' : 'contacts:archive')}
        run={() => archive.run({ ids, archived: !isArchive })}
        onDone={onClear}
      />
      <BulkButton
        icon={IconTrash}
        label={t('contacts:toTrash')}
        run={() => trash.run({ ids })}
        onDone={onClear}
      />
    </BulkBar>
  );
}
