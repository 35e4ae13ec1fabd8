import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { LevelField } from '#ui/components/skills/level-field.tsx';
import { useSetLevel } from '../components/skill-commands.ts';
import classes from './skills.module.css';

interface SkillRowProps {
  skill: Skill;
  isOpen: boolean;
}

/** One skill of one's own: how well, and what shows it. */
export function OwnRow({ skill, isOpen }: SkillRowProps) {
  const { t } = useTranslation('skills');
  const setLevel = useSetLevel(skill);
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <SkillName skill={skill} />
      <span className={classes.act}>
        <LevelField label={t('level.of', { name: skill.name })} value={skill.level} onChange={setLevel} />
      </span>
      <span className={classes.evidence}>{skill.evidence}</span>
      <PostingCount skill={skill} />
    </li>
  );
}

/** One entry of the dictionary: by which words it is found, and whether it is looked for. */
export function WordRow({ skill, isOpen }: SkillRowProps) {
  const { t } = useTranslation(['skills', 'words']);
  const { synonyms, searched, own, level } = skill;
  return (
    <li className={classes.row} data-kind="word" data-open={isOpen || undefined}>
      <SkillName skill={skill} />
      <span className={classes.evidence}>{synonyms.join(', ')}</span>
      <span className={classes.quiet}>
        {!searched && t('skills:words.notSearched')}
        {searched && own && (level === null ? t('skills:own.yours') : t(`words:skillLevel.${level}`))}
      </span>
      <PostingCount skill={skill} />
    </li>
  );
}

function SkillName({ skill }: { skill: Skill }) {
  return (
    <Link className={classes.name ?? ''} to="/learning" search={{ view: 'skills', open: skill.id }}>
      {skill.name}
    </Link>
  );
}

function PostingCount({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  return (
    <span className={classes.quiet}>
      {skill.postingCount > 0 && t('askedBy', { count: skill.postingCount })}
    </span>
  );
}
