import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconListCheck, IconListDetails, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { useSkillCommands } from '../skill-commands.ts';

/** On and off one's own list, and out of the dictionary. */
export function SkillMenu({ skill, onRemove }: { skill: Skill; onRemove: () => void }) {
  const { t } = useTranslation('skills');
  const { putOnList, takeOffList, remove } = useSkillCommands(skill);
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu')}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {skill.own ? (
          <Menu.Item leftSection={<IconListDetails size={16} />} onClick={takeOffList}>
            {t('own.take')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconListCheck size={16} />} onClick={putOnList}>
            {t('own.put')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash size={16} />}
          onClick={() => {
            // Before the answer: the panel would ask for what is gone.
            onRemove();
            void remove();
          }}
        >
          {t('words.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
