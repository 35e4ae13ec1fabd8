import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPrinter, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { nameOfCard, useApplicationCommands } from '../application-commands.ts';

/** Everything a card can do without being opened; also the way to move it without dragging. */
export function CardMenu({ card }: { card: ApplicationCard }) {
  const { t } = useTranslation('applications');
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('menuOf', { card: nameOfCard(card) })}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CardMenuItems card={card} />
      </Menu.Dropdown>
    </Menu>
  );
}

export function CardMenuItems({ card }: { card: ApplicationCard }) {
  const { t } = useTranslation('applications');
  const { stages, nameOf } = useStages();
  const { changeStage, archive, trash } = useApplicationCommands();
  const isArchived = card.archivedAt !== null;
  return (
    <>
      <Menu.Label>{t('moveTo')}</Menu.Label>
      {stages.map((stage) => (
        <Menu.Item
          key={stage.id}
          leftSection={<StageMark color={stage.color} />}
          disabled={stage.id === card.stageId}
          onClick={() => void changeStage.run({ id: card.id, stageId: stage.id, afterId: null })}
        >
          {nameOf(stage)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPrinter size={16} />}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/reports/$report"
            params={{ report: 'interview-sheet' }}
            search={{ about: card.id }}
          />
        )}
      >
        {t('interviewSheet')}
      </Menu.Item>
      <Menu.Item
        leftSection={isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        onClick={() => void archive.run({ ids: [card.id], archived: !isArchived })}
      >
        {t(isArchived ? 'unarchive' : 'archive')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void trash.run({ ids: [card.id] })}>
        {t('toTrash')}
      </Menu.Item>
    </>
  );
}
