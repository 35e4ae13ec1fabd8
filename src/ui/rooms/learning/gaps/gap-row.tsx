import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hadFromLevel } from '#contract/learning-parts.ts';
import type { SkillGap } from '#contract/skills.ts';
import { LevelField } from '#ui/components/skills/level-field.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { GoalOfSkill } from '../components/goal-of-skill.tsx';
import { useSetLevel } from '../components/skill-commands.ts';
import classes from './gaps.module.css';

interface GapRowProps {
  gap: SkillGap;
  /** Postings that ask for any skill. */
  postingCount: number;
  isOpen: boolean;
  onLevel: (id: string, level: number | null) => void;
}

/** One skill that is asked for: by how many, how well one has it, and what is to bring it. */
export function GapRow({ gap, postingCount, isOpen, onLevel }: GapRowProps) {
  const { t } = useTranslation('skills');
  const { number } = useFormatting();
  const setLevel = useSetLevel(gap, true);
  const { id, name, level, askedCount, opensCount, goals } = gap;
  const isHad = level !== null && level >= hadFromLevel;
  return (
    <li className={classes.row} data-open={isOpen || undefined} data-had={isHad || undefined}>
      <Link className={classes.name ?? ''} to="/learning" search={{ view: 'gaps', open: id }}>
        {name}
      </Link>
      <span className={classes.asked}>
        <span className={classes.count}>
          {t('gaps.asked', { asked: number(askedCount), count: postingCount })}
        </span>
        <span className={classes.track} aria-hidden="true">
          <span
            className={classes.part}
            style={{ width: `${(100 * askedCount) / Math.max(postingCount, 1)}%` }}
          />
        </span>
        {opensCount > 0 && !isHad && (
          <span className={classes.opens}>{t('gaps.opens', { count: opensCount })}</span>
        )}
      </span>
      <span className={classes.act}>
        <LevelField
          label={t('level.of', { name })}
          value={level}
          onChange={async (chosen) => {
            const changed = await setLevel(chosen);
            if (changed) onLevel(id, chosen);
            return changed;
          }}
        />
      </span>
      <span className={classes.goals}>
        {isHad ? (
          <span className={classes.had}>
            <IconCheck size={15} aria-hidden="true" />
            {t('gaps.had')}
          </span>
        ) : (
          <GoalOfSkill skill={gap} goals={goals} />
        )}
      </span>
    </li>
  );
}
