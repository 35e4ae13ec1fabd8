import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsDiagonal,
  IconCopy,
  IconDots,
  IconFileExport,
  IconFileText,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ideaStates } from '#contract/idea-parts.ts';
import type { IdeaCard } from '#contract/ideas.ts';
import { ExportDialog } from './canvas/export-dialog.tsx';
import { useIdeaCommands } from './idea-commands.ts';

interface IdeaMenuProps {
  idea: Pick<IdeaCard, 'id' | 'title' | 'state'>;
  /** On a card of the board, which is smaller. */
  isSmall?: boolean;
  /** On the page of the idea itself, which need not be opened. */
  isOnPage?: boolean;
  /** Where a copy is shown. */
  onCopied: (id: string) => void;
}

/** Everything an idea can do without being opened; also the way to move it without dragging. */
export function IdeaMenu({ idea, isSmall = false, isOnPage = false, onCopied }: IdeaMenuProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const navigate = useNavigate();
  const { move, copy, trash } = useIdeaCommands();
  const { id, title, state: current } = idea;
  const button = useRef<HTMLButtonElement>(null);
  const [isTaking, setIsTaking] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={isOnPage ? 288 : 232}>
        <Menu.Target>
          <ActionIcon
            ref={button}
            {...(isSmall && { size: 24 })}
            aria-label={isSmall ? t('ideas:menuOf', { title }) : t('ideas:menu')}
          >
            <IconDots size={isSmall ? 16 : 18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isOnPage && (
            <Menu.Item
              leftSection={<IconArrowsDiagonal size={16} />}
              onClick={() => void navigate({ to: '/ideas/$id', params: { id } })}
            >
              {t('ideas:openPage')}
            </Menu.Item>
          )}
          <Menu.Label>{t('ideas:moveTo')}</Menu.Label>
          {ideaStates.map((state) => (
            <Menu.Item
              key={state}
              disabled={state === current}
              onClick={() => void move.run({ id, state, afterId: null })}
            >
              {t(`ideas:state.${state}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {isOnPage && (
            <Menu.Item leftSection={<IconFileExport size={16} />} onClick={() => setIsTaking(true)}>
              {t('canvases:files.export')}
            </Menu.Item>
          )}
          {isOnPage && (
            <Menu.Item
              leftSection={<IconFileText size={16} />}
              onClick={() =>
                void navigate({ to: '/reports/$report', params: { report: 'canvas' }, search: { about: id } })
              }
            >
              {t('ideas:report')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconCopy size={16} />}
            onClick={async () => {
              const copied = await copy(idea);
              if (copied) onCopied(copied.id);
            }}
          >
            {t('ideas:copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void trash.run({ ids: [id] })}>
            {t('ideas:toTrash')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOnPage && (
        <ExportDialog ideaId={id} opened={isTaking} onClose={() => setIsTaking(false)} button={button} />
      )}
    </>
  );
}
