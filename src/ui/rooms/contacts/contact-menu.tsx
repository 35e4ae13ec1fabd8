import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contactStates } from '#contract/contact-parts.ts';
import type { ContactCard } from '#contract/contacts.ts';
import { nameOfCard, useContactCommands } from './contact-commands.ts';
import { oneClickKinds, useLog } from './use-log.ts';

interface ContactMenuProps {
  card: ContactCard;
  /** On a card of the board, which is smaller. */
  isSmall?: boolean;
}

/** Everything a contact can do without being opened; also the way to move it without dragging. */
export function ContactMenu({ card, isSmall = false }: ContactMenuProps) {
  const { t } = useTranslation('contacts');
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon
          {...(isSmall && { size: 24 })}
          aria-label={isSmall ? t('menuOf', { name: nameOfCard(card) }) : t('menu')}
        >
          <IconDots size={isSmall ? 16 : 18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items card={card} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ card }: { card: ContactCard }) {
  const { t } = useTranslation(['contacts', 'words']);
  const { move, archive, trash } = useContactCommands();
  const log = useLog(card);
  const { id } = card;
  const isArchived = card.archivedAt !== null;
  return (
    <>
      <Menu.Label>{t('contacts:log.today')}</Menu.Label>
      {oneClickKinds.map((kind) => (
        <Menu.Item key={kind} onClick={() => void log(kind)}>
          {t(`contacts:log.${kind}`)}
        </Menu.Item>
      ))}
      <Menu.Label>{t('contacts:moveTo')}</Menu.Label>
      {contactStates.map((state) => (
        <Menu.Item
          key={state}
          disabled={state === card.state}
          onClick={() => void move.run({ id, state, afterId: null })}
        >
          {t(`words:contactState.${state}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        onClick={() => void archive.run({ ids: [id], archived: !isArchived })}
      >
        {t(isArchived ? 'contacts:unarchive' : 'contacts:archive')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void trash.run({ ids: [id] })}>
        {t('contacts:toTrash')}
      </Menu.Item>
    </>
  );
}
