import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
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
  const isMadeHere = useRef(false);
  if (goals.length === 0) {
    return (
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconTargetArrow size={15} aria-hidden="true" />}
        aria-label={t('goals.makeOf', { name: skill.name })}
        disabled={isRunning}
        onClick={async () => {
          isMadeHere.current = true;
          if (!(await makeGoal())) isMadeHere.current = false;
        }}
      >
        {t('goals.make')}
      </Button>
    );
  }
  return goals.map(({ id, title }) => (
    <Link
      key={id}
      // The button that had the focus has made room for it.
      ref={(link) => {
        if (!link || !isMadeHere.current) return;
        isMadeHere.current = false;
        link.focus();
      }}
      className={classes.goal ?? ''}
      to="/learning"
      search={{ view: 'board', open: id }}
    >
      <IconTargetArrow size={15} aria-hidden="true" />
      {title}
    </Link>
  ));
}
