import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isSkillHad } from '#contract/learning-parts.ts';
import type { ApplicationSkill } from '#contract/skills.ts';
import details from '#ui/components/details/details.module.css';
import { ChipList } from '#ui/components/skills/chip-list.tsx';
import { SkillPicker } from '#ui/components/skills/skill-picker.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useAskedCommands } from './asked-commands.ts';
import classes from './asked-skills.module.css';

/** What an application asks for: found in its text or noted by hand, and whether one has it. */
export function AskedSkills({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('skills');
  const api = useApi();
  const root = useKeepFocus<HTMLElement>();
  const query = useQuery(api.skills.listOfApplication.queryOptions({ input: { applicationId } }));
  const asked = query.data ?? [];
  const { add, remove } = useAskedCommands(applicationId, asked);
  const groups = [
    { key: 'had', skills: asked.filter(isSkillHad) },
    { key: 'lacking', skills: asked.filter((skill) => !isSkillHad(skill)) },
  ] as const;
  return (
    <section ref={root} className={details.section} aria-label={t('asked.title')}>
      <h3>{t('asked.title')}</h3>
      {query.isSuccess && asked.length === 0 && <p className={classes.quiet}>{t('asked.none')}</p>}
      {groups.map(
        ({ key, skills }) =>
          skills.length > 0 && (
            <div key={key} className={classes.group} data-kind={key}>
              <span className={classes.heading}>
                {key === 'had' ? (
                  <IconCheck size={16} aria-hidden="true" />
                ) : (
                  <IconCircleDashed size={16} aria-hidden="true" />
                )}
                {t(`asked.${key}`)}
              </span>
              <ChipList
                label={t(`asked.${key}`)}
                chips={skills.map((skill) => ({
                  id: skill.id,
                  content: <AskedSkill skill={skill} />,
                  removeLabel: t('asked.remove', { name: skill.name }),
                }))}
                onRemove={remove}
              />
            </div>
          ),
      )}
      <SkillPicker
        label={t('asked.add')}
        exceptIds={asked.map(({ id }) => id)}
        onPick={({ name }) => add(name)}
        onNew={add}
      />
    </section>
  );
}

function AskedSkill({ skill }: { skill: ApplicationSkill }) {
  const { t } = useTranslation(['skills', 'words']);
  const { id, name, level, origin } = skill;
  return (
    <Link
      className={classes.name ?? ''}
      to="/learning"
      search={{ view: 'skills', open: id }}
      title={t(`skills:asked.origin.${origin}`)}
    >
      {name}
      {level !== null && <span className={classes.quiet}> {t(`words:skillLevel.${level}`)}</span>}
    </Link>
  );
}
