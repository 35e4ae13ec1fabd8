import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ideaStates } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useIdeaCommands } from '../idea-commands.ts';
import { CanvasSummary } from './canvas-summary.tsx';
import own from './idea-details.module.css';
import { useSaveField } from './use-save-field.ts';

/** Everything about one idea beside its canvas. Each field saves itself. */
export function IdeaDetails({ idea }: { idea: Idea }) {
  const { t } = useTranslation('ideas');
  const { dateTime } = useFormatting();
  const saving = useSaveField(idea);
  const words = useFieldWords(saving.failures);
  const { move, restore } = useIdeaCommands();
  const { save, choose } = saving;
  const { id } = idea;
  return (
    <div className={classes.root}>
      {idea.deletedAt !== null && (
        <PutAwayNotice
          sentence={t('inTrash')}
          action={{ label: t('restore'), run: () => void restore(id) }}
        />
      )}
      {/* What is in the trash is read; to go on with it, it is restored. */}
      <fieldset className={own.fields} disabled={idea.deletedAt !== null}>
        <section className={classes.section}>
          <AutosaveText
            label={t('field.title')}
            stored={idea.title}
            save={(title, base) => save({ title }, { title: base })}
          />
          <AutosaveText
            label={t('field.pitch')}
            placeholder={t('pitchHelp')}
            stored={idea.pitch ?? ''}
            save={(pitch, base) => save({ pitch }, { pitch: base || null })}
          />
          <Select
            label={t('field.state')}
            data={ideaStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={idea.state}
            allowDeselect={false}
            onChange={(value) => {
              const state = ideaStates.find((each) => each === value);
              if (state && state !== idea.state) void move.run({ id, state, afterId: null });
            }}
          />
          <div className={classes.pair}>
            <AutosaveText
              label={t('field.nextStep')}
              placeholder={t('nextStepHelp')}
              stored={idea.nextStep ?? ''}
              save={(nextStep, base) => save({ nextStep }, { nextStep: base || null })}
            />
            <DateField
              label={t('field.nextStepOn')}
              value={idea.nextStepOn}
              onChange={(nextStepOn) => void choose('nextStepOn', nextStepOn, idea.nextStepOn)}
              error={words('nextStepOn')}
            />
          </div>
        </section>
        <CanvasSummary idea={idea} />
        <section className={classes.section}>
          <AutosaveText
            label={t('field.notes')}
            multiline
            stored={idea.notes}
            save={(notes, base) => save({ notes }, { notes: base })}
          />
        </section>
      </fieldset>
      <Stack gap={0} className={classes.foot}>
        <span>{t('createdAt', { when: dateTime(idea.createdAt) })}</span>
        <span>{t('changedAt', { when: dateTime(idea.changedAt) })}</span>
      </Stack>
    </div>
  );
}
