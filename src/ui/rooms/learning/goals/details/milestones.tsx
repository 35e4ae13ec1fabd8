import { ActionIcon, Checkbox, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Goal, Milestone } from '#contract/goals.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import own from './milestones.module.css';

/** The steps of a goal, in an order of one's own. */
export function Milestones({ goal }: { goal: Goal }) {
  const { t } = useTranslation('learning');
  const client = useClient();
  const [typed, setTyped] = useState('');
  const id = useRef(newId());
  const add = useCommand(client.goals.addMilestone, {
    announce: (_, { title }) => t('milestone.added', { title }),
  });

  async function finish() {
    const title = typed.trim();
    if (title === '' || add.isRunning) return;
    const added = await add.run({ id: id.current, goalId: goal.id, title });
    if (!added) return;
    id.current = newId();
    // What was typed meanwhile is the next one.
    setTyped((current) => (current.trim() === title ? '' : current));
  }
  useFinishOnLeave(finish);
  const root = useKeepFocus<HTMLElement>();
  return (
    <section ref={root} className={classes.section} aria-label={t('section.milestones')}>
      <h3>{t('section.milestones')}</h3>
      {goal.milestones.length > 0 && (
        <ul className={own.list}>
          {goal.milestones.map((milestone, index) => (
            <MilestoneRow key={milestone.id} goal={goal} milestone={milestone} index={index} />
          ))}
        </ul>
      )}
      <TextInput
        aria-label={t('milestone.add')}
        placeholder={t('milestone.add')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void finish()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void finish();
        }}
      />
    </section>
  );
}

interface MilestoneRowProps {
  goal: Goal;
  milestone: Milestone;
  index: number;
}

function MilestoneRow({ goal, milestone, index }: MilestoneRowProps) {
  const { t } = useTranslation('learning');
  const client = useClient();
  const { day, dayRelative } = useFormatting();
  const [isEdited, setIsEdited] = useState(false);
  const { id, title, doneOn } = milestone;
  const change = useCommand(client.goals.changeMilestone, {
    announce: (_, { changes }) =>
      t(changes.doneOn === null ? 'milestone.open' : 'milestone.reached', { title }),
  });
  const move = useCommand(client.goals.moveMilestone, {
    announce: (after) => {
      const place = after.milestones.findIndex((each) => each.id === id) + 1;
      return t('milestone.moved', { title, place, count: after.milestones.length });
    },
  });
  const remove = useCommand(client.goals.removeMilestone, {
    announce: () => t('milestone.removed', { title }),
  });
  const before = goal.milestones[index - 2]?.id ?? null;
  const after = goal.milestones[index + 1]?.id;
  return (
    <li className={own.item}>
      <Checkbox
        className={own.box ?? ''}
        label={title}
        checked={doneOn !== null}
        onChange={(event) =>
          void change.run({
            id,
            changes: { doneOn: event.currentTarget.checked ? todayOf(new Date()) : null },
          })
        }
      />
      {doneOn !== null && (
        <span className={own.day} title={day(doneOn)}>
          {dayRelative(doneOn)}
        </span>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('menuOf', { title })}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={16} />}
            onClick={() => setIsEdited((current) => !current)}
          >
            {t(isEdited ? 'milestone.close' : 'milestone.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            disabled={index === 0}
            onClick={() => void move.run({ id, afterId: before })}
          >
            {t('milestone.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            disabled={after === undefined}
            onClick={() => after && void move.run({ id, afterId: after })}
          >
            {t('milestone.down')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove.run({ id })}>
            {t('milestone.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isEdited && (
        <div className={own.edit}>
          <AutosaveText
            label={t('milestone.title')}
            stored={title}
            save={(next) => client.goals.changeMilestone({ id, changes: { title: next } })}
          />
          {doneOn !== null && (
            <DateField
              label={t('milestone.doneOn')}
              value={doneOn}
              onChange={(next) => void change.run({ id, changes: { doneOn: next } })}
            />
          )}
        </div>
      )}
    </li>
  );
}
