import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { SkillPicker } from '#ui/components/skills/skill-picker.tsx';
import { toFailure } from '#ui/lib/failure.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { type NamedSkill, useSkillCommands } from '../skill-commands.ts';
import { SynonymsField } from './synonyms-field.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useSaveSkill } from './use-save-skill.ts';
import { refusal, useTaken } from './use-taken.ts';

/** By which words postings are read for it. */
export function SkillWords({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  const { merge } = useSkillCommands(skill);
  const { save, choose, failures } = useSaveSkill(skill);
  const fieldWords = useFieldWords(failures);
  const { taken, clear, look } = useTaken(skill);

  async function rename(name: string, base: string) {
    clear();
    try {
      return await save({ name }, { name: base });
    } catch (error) {
      if (toFailure(error).code === 'CONFLICT' && (await look(name))) throw refusal('name');
      throw error;
    }
  }
  const mergeTaken = (other: NamedSkill) => {
    clear();
    merge(other);
  };
  return (
    <section className={details.section} aria-label={t('section.words')}>
      <h3>{t('section.words')}</h3>
      <AutosaveText label={t('field.name')} stored={skill.name} whileTyping={false} save={rename} />
      <TakenNotice taken={taken} onMerge={mergeTaken} />
      <SynonymsField skill={skill} onMerge={merge} />
      <Switch
        label={t('field.searched')}
        description={t('searchedHelp')}
        checked={skill.searched}
        error={fieldWords('searched')}
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
