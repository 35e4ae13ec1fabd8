import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GoalCard } from '#contract/goals.ts';
import { goalStates } from '#contract/learning-parts.ts';
import { useGoalCommands } from './goal-commands.ts';

interface GoalMenuProps {
  goal: Pick<GoalCard, 'id' | 'title' | 'state'>;
  /** On a card of the board, which is smaller. */
  isSmall?: boolean;
}

/** Everything a goal can do without being opened; also the way to move it without dragging. */
export function GoalMenu({ goal, isSmall = false }: GoalMenuProps) {
  const { t } = useTranslation(['learning', 'words']);
  const { move, trash } = useGoalCommands();
  const { id, title, state: current } = goal;
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon
          {...(isSmall && { size: 24 })}
          aria-label={isSmall ? t('learning:menuOf', { title }) : t('learning:menu')}
        >
          <IconDots size={isSmall ? 16 : 18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('learning:moveTo')}</Menu.Label>
        {goalStates.map((state) => (
          <Menu.Item
            key={state}
            disabled={state === current}
            onClick={() => void move.run({ id, state, afterId: null })}
          >
            {t(`words:goalState.${state}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void trash.run({ ids: [id] })}>
          {t('learning:toTrash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
