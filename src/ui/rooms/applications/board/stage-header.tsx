import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconDots,
  IconLayoutSidebarLeftCollapse,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#contract/stages.ts';
import classes from '#ui/components/board/column-header.module.css';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { StageQuestion } from './stage-question.ts';

interface StageHeaderProps {
  stage: Stage;
  count: number;
  onFold: () => void;
  onAsk: (question: StageQuestion) => void;
}

/** Name, count and menu of a column. */
export function StageHeader({ stage, count, onFold, onAsk }: StageHeaderProps) {
  const { t } = useTranslation('stages');
  const client = useClient();
  const { number } = useFormatting();
  const { stages, nameOf } = useStages();
  const name = nameOf(stage);
  const move = useCommand(client.stages.move, { announce: () => t('moved', { name }) });
  const at = stages.findIndex(({ id }) => id === stage.id);
  const moveTo = (place: number) => {
    const others = stages.filter(({ id }) => id !== stage.id);
    void move.run({ id: stage.id, afterId: others[place - 1]?.id ?? null });
  };
  return (
    <div className={classes.root}>
      <StageMark color={stage.color} />
      <h2 className={classes.name}>{name}</h2>
      <span className={classes.count}>{number(count)}</span>
      <Menu position="bottom-end" width={208}>
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('menuOf', { name })}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAsk({ kind: 'edit', stage })}>
            {t('edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLayoutSidebarLeftCollapse size={16} />} onClick={onFold}>
            {t('fold')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft size={16} />}
            disabled={at <= 0}
            onClick={() => moveTo(at - 1)}
          >
            {t('moveLeft')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={16} />}
            disabled={at === stages.length - 1}
            onClick={() => moveTo(at + 1)}
          >
            {t('moveRight')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            disabled={stages.length < 2}
            onClick={() => onAsk({ kind: 'remove', stage })}
          >
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
