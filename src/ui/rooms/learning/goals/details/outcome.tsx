import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import type { FieldsProps } from './use-save-field.ts';

/** What a goal that was reached is good for: a line for the CV and the draft of a post, begun from what is known of it. */
export function Outcome({ goal, saving }: FieldsProps) {
  const { t } = useTranslation('learning');
  const client = useClient();
  const { language, day } = useFormatting();
  const suggest = useCommand(client.goals.suggestWords, { undoable: false });
  const { id, achievement, draftPost, doneOn } = goal;
  const hasBoth = achievement.trim() !== '' && draftPost.trim() !== '';

  /** Only what is empty is filled: what the person wrote is theirs. */
  async function fill() {
    const words = await suggest.run({ id, language });
    if (!words) return;
    if (achievement.trim() === '') await saving.choose('achievement', words.achievement, achievement);
    if (draftPost.trim() === '') await saving.choose('draftPost', words.draftPost, draftPost);
  }
  return (
    <section className={classes.section} aria-label={t('section.outcome')}>
      <h3>{t('section.outcome')}</h3>
      <div className={classes.notice}>
        <span>{doneOn === null ? t('outcome.done') : t('outcome.doneOn', { day: day(doneOn) })}</span>
        {!hasBoth && (
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconSparkles size={15} aria-hidden="true" />}
            loading={suggest.isRunning}
            onClick={() => void fill()}
          >
            {t('outcome.suggest')}
          </Button>
        )}
      </div>
      <AutosaveText
        label={t('field.achievement')}
        placeholder={t('outcome.achievementHelp')}
        multiline
        stored={achievement}
        save={(text, base) => saving.save({ achievement: text }, { achievement: base })}
      />
      <AutosaveText
        label={t('field.draftPost')}
        placeholder={t('outcome.draftPostHelp')}
        multiline
        stored={draftPost}
        save={(text, base) => saving.save({ draftPost: text }, { draftPost: base })}
      />
      <p className={classes.foot}>{t('outcome.certificate')}</p>
    </section>
  );
}
