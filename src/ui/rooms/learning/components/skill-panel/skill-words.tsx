import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { SkillPicker } from '#ui/components/skills/skill-picker.tsx';
import { toFailure, useFailureWords } from '#ui/lib/failure.ts';
import { useSkillCommands } from '../skill-commands.ts';
import classes from './skill-panel.module.css';
import { SynonymsField } from './synonyms-field.tsx';
import { useSaveSkill } from './use-save-skill.ts';

/** By which words postings are read for it. */
export function SkillWords({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  const { merge } = useSkillCommands(skill);
  const failureWords = useFailureWords();
  const { save, choose, failures } = useSaveSkill(skill);
  const [isTaken, setIsTaken] = useState(false);

  /** The name of another skill is no dispute over two texts. */
  async function rename(name: string, base: string) {
    setIsTaken(false);
    try {
      return await save({ name }, { name: base });
    } catch (error) {
      const { code, data } = toFailure(error);
      setIsTaken(code === 'CONFLICT' && data?.conflicts === undefined);
      throw error;
    }
  }
  return (
    <section className={details.section} aria-label={t('section.words')}>
      <h3>{t('section.words')}</h3>
      <div>
        <AutosaveText label={t('field.name')} stored={skill.name} whileTyping={false} save={rename} />
        {isTaken && (
          <p role="alert" className={classes.refused}>
            {t('words.taken')}
          </p>
        )}
      </div>
      <SynonymsField skill={skill} />
      <Switch
        label={t('field.searched')}
        description={t('searchedHelp')}
        checked={skill.searched}
        error={failures.searched && failureWords(failures.searched)}
        onChange={(event) => void choose('searched', event.currentTarget.checked)}
      />
      <SkillPicker
        label={t('words.merge')}
        description={t('words.mergeHelp', { name: skill.name })}
        exceptIds={[skill.id]}
        onPick={merge}
      />
    </section>
  );
}
