import { Button, Select, Stack } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '#contract/experiments.ts';
import { experimentDecisions } from '#contract/idea-parts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import rows from '#ui/components/rows.module.css';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { ExperimentMark } from './experiment-mark.tsx';
import { useWhen } from './experiment-row.tsx';
import { ResultSection } from './result-section.tsx';
import { TestedNotes } from './tested-notes.tsx';
import { type FieldsProps, useSaveExperiment } from './use-save-experiment.ts';

interface ExperimentDetailsProps {
  experiment: Experiment;
  onAssumptions: () => void;
}

/** Everything about one experiment: the plan in four sentences, and what came of it. Each field saves itself. */
export function ExperimentDetails({ experiment, onAssumptions }: ExperimentDetailsProps) {
  const { t } = useTranslation('experiments');
  const { dateTime } = useFormatting();
  const saving = useSaveExperiment(experiment);
  const root = useRef<HTMLDivElement>(null);
  const when = useWhen(experiment);
  const { save } = saving;
  return (
    <div ref={root} className={classes.root}>
      <div className={rows.buttons}>
        <ExperimentMark experiment={experiment} />
        <span className={rows.muted}>{when.join(' · ')}</span>
      </div>
      <section className={classes.section} aria-label={t('section.plan')}>
        <AutosaveText
          label={t('field.title')}
          stored={experiment.title}
          save={(title, base) => save({ title }, { title: base })}
        />
        {(['belief', 'test', 'measure'] as const).map((field) => (
          <AutosaveText
            key={field}
            label={t(`field.${field}`)}
            placeholder={t(`help.${field}`)}
            multiline
            stored={experiment[field]}
            save={(text, base) => save({ [field]: text }, { [field]: base })}
          />
        ))}
        <Threshold experiment={experiment} saving={saving} />
      </section>
      <TestedNotes experiment={experiment} saving={saving} onAssumptions={onAssumptions} />
      <Days experiment={experiment} saving={saving} />
      <ResultSection
        experiment={experiment}
        onThreshold={() => root.current?.querySelector<HTMLElement>('[data-threshold] textarea')?.focus()}
      />
      <Decision experiment={experiment} saving={saving} />
      <Stack gap={0} className={classes.foot}>
        <span>{t('createdAt', { when: dateTime(experiment.createdAt) })}</span>
        <span>{t('changedAt', { when: dateTime(experiment.changedAt) })}</span>
      </Stack>
    </div>
  );
}

/** From which result on one is right. It cannot be moved once there is a result. */
function Threshold({ experiment, saving: { save } }: FieldsProps) {
  const { t } = useTranslation('experiments');
  if (experiment.resultOn !== null)
    return (
      <div>
        <h3>{t('field.threshold')}</h3>
        <p className={rows.text}>{experiment.threshold}</p>
        <span className={rows.muted}>{t('thresholdStands')}</span>
      </div>
    );
  return (
    <div data-threshold>
      <AutosaveText
        label={t('field.threshold')}
        placeholder={t('help.threshold')}
        multiline
        stored={experiment.threshold}
        save={(threshold, base) => save({ threshold }, { threshold: base })}
      />
    </div>
  );
}

function Days({ experiment, saving }: FieldsProps) {
  const { t } = useTranslation('experiments');
  const words = useFieldWords(saving.failures);
  const { startedOn, endsOn, resultOn } = experiment;
  const start = (day: string | null) => void saving.choose('startedOn', day, startedOn);
  return (
    <section className={classes.section} aria-label={t('section.days')}>
      <div className={classes.pair}>
        <DateField
          label={t('field.startedOn')}
          value={startedOn}
          onChange={start}
          error={words('startedOn')}
        />
        <DateField
          label={t('field.endsOn')}
          value={endsOn}
          onChange={(day) => void saving.choose('endsOn', day, endsOn)}
          error={words('endsOn')}
        />
      </div>
      {startedOn === null && resultOn === null && (
        <div>
          <Button size="compact-md" variant="light" onClick={() => start(todayOf(new Date()))}>
            {t('startToday')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Decision({ experiment, saving }: FieldsProps) {
  const { t } = useTranslation('experiments');
  const words = useFieldWords(saving.failures);
  return (
    <section className={classes.section} aria-label={t('section.decision')}>
      <h3>{t('section.decision')}</h3>
      <Select
        label={t('field.decision')}
        placeholder={t('decision.none')}
        data={experimentDecisions.map((each) => ({ value: each, label: t(`decision.${each}`) }))}
        value={experiment.decision}
        clearable
        onChange={(value) => {
          const decision = experimentDecisions.find((each) => each === value) ?? null;
          void saving.choose('decision', decision, experiment.decision);
        }}
        error={words('decision')}
      />
      <AutosaveText
        label={t('field.decisionNote')}
        multiline
        stored={experiment.decisionNote}
        save={(decisionNote, base) => saving.save({ decisionNote }, { decisionNote: base })}
      />
    </section>
  );
}
