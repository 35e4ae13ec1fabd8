import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import classes from './learning-parts.module.css';
import { type NamedSkill, useMakeGoal } from './skill-commands.ts';

interface GoalOfSkillProps {
  skill: NamedSkill;
  /** Those that are to bring it. */
  goals: readonly { id: string; title: string }[];
}

/** The goals that are to bring a skill, or the button that makes one. */
export function GoalOfSkill({ skill, goals }: GoalOfSkillProps) {
  const { t } = useTranslation('skills');
  const { makeGoal, isRunning } = useMakeGoal(skill);
  const root = useKeepFocus<HTMLSpanElement>();
  return (
    <span ref={root} className={classes.goals}>
      {goals.map(({ id, title }) => (
        <Link key={id} className={classes.goal ?? ''} to="/learning" search={{ view: 'board', open: id }}>
          <IconTargetArrow size={15} aria-hidden="true" />
          {title}
        </Link>
      ))}
      {goals.length === 0 && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconTargetArrow size={15} aria-hidden="true" />}
          aria-label={t('goals.makeOf', { name: skill.name })}
          disabled={isRunning}
          onClick={() => void makeGoal()}
        >
          {t('goals.make')}
        </Button>
      )}
    </span>
  );
}
