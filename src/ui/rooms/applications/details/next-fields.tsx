import { Input, Rating, Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { useApplicationCommands } from '../application-commands.ts';
import type { useSaveField } from './use-save-field.ts';

export interface FieldsProps {
  application: Application;
  saving: ReturnType<typeof useSaveField>;
}

/** Where it stands and what comes next. */
export function NextFields({ application, saving }: FieldsProps) {
  const { t } = useTranslation('applications');
  const { stages, nameOf } = useStages();
  const { changeStage } = useApplicationCommands();
  const words = useFieldWords(saving.failures);
  const interestLabel = useId();
  const { id, stageId } = application;
  const stage = stages.find((candidate) => candidate.id === stageId);
  return (
    <section className={classes.section} aria-label={t('section.next')}>
      <div className={classes.pair}>
        <Select
          label={t('field.stage')}
          data={stages.map((each) => ({ value: each.id, label: nameOf(each) }))}
          value={stageId}
          allowDeselect={false}
          leftSection={stage && <StageMark color={stage.color} />}
          onChange={(next) =>
            next && next !== stageId && void changeStage.run({ id, stageId: next, afterId: null })
          }
        />
        <DateField
          label={t('field.appliedOn')}
          value={application.appliedOn}
          onChange={(day) => void saving.choose('appliedOn', day)}
          error={words('appliedOn')}
        />
        <AutosaveText
          label={t('field.nextStep')}
          stored={application.nextStep ?? ''}
          save={(text, base) => saving.save({ nextStep: text }, { nextStep: base || null })}
        />
        <DateField
          label={t('field.nextStepOn')}
          value={application.nextStepOn}
          onChange={(day) => void saving.choose('nextStepOn', day)}
          error={words('nextStepOn')}
        />
        <DateField
          label={t('field.deadlineOn')}
          value={application.deadlineOn}
          onChange={(day) => void saving.choose('deadlineOn', day)}
          error={words('deadlineOn')}
        />
        <div>
          <Input.Label id={interestLabel} labelElement="div">
            {t('field.interest')}
          </Input.Label>
          <Rating
            aria-labelledby={interestLabel}
            mt={6}
            color="green"
            value={application.interest ?? 0}
            getSymbolLabel={(interest) => t('interestOf', { interest })}
            onChange={(interest) =>
              void saving.choose('interest', interest === application.interest ? null : interest)
            }
          />
        </div>
      </div>
    </section>
  );
}
