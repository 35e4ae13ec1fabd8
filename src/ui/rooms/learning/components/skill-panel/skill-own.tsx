import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { LevelField } from '#ui/components/skills/level-field.tsx';
import { useSetLevel } from '../skill-commands.ts';
import { useSaveSkill } from './use-save-skill.ts';

/** How well one has it. */
export function SkillLevel({ skill, isGap }: { skill: Skill; isGap: boolean }) {
  const { t } = useTranslation('skills');
  const setLevel = useSetLevel(skill, isGap);
  return (
    <section className={details.section} aria-label={t('level.label')}>
      <div>
        <Input.Label labelElement="div">{t('level.label')}</Input.Label>
        <Input.Description>{t('level.help')}</Input.Description>
        <LevelField label={t('level.of', { name: skill.name })} value={skill.level} onChange={setLevel} />
      </div>
    </section>
  );
}

/** What shows it. */
export function SkillEvidence({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  const { save } = useSaveSkill(skill);
  return (
    <section className={details.section} aria-label={t('field.evidence')}>
      <AutosaveText
        label={t('field.evidence')}
        multiline
        placeholder={t('evidenceHelp')}
        stored={skill.evidence}
        save={(evidence, base) => save({ evidence }, { evidence: base })}
      />
    </section>
  );
}
