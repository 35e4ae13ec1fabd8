import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import details from '#ui/components/details/details.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { GoalOfSkill } from '../goal-of-skill.tsx';

/** What is to bring it. */
export function SkillGoals({ skill }: { skill: Skill }) {
  const { t } = useTranslation(['skills', 'words']);
  const api = useApi();
  const query = useQuery(api.goals.list.queryOptions({ input: { filter: { skillId: skill.id } } }));
  if (!query.data) return null;
  const goals = query.data.rows.map(({ id, title, state }) => ({
    id,
    title: `${title} (${t(`words:goalState.${state}`)})`,
  }));
  return (
    <section className={details.section} aria-label={t('skills:section.goals')}>
      <h3>{t('skills:section.goals')}</h3>
      <GoalOfSkill skill={skill} goals={goals} />
    </section>
  );
}
