import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#contract/goals.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import classes from '#ui/components/details/details.module.css';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { Milestones } from './milestones.tsx';
import { Outcome } from './outcome.tsx';
import { ProgressSection } from './progress-section.tsx';
import { SkillsField } from './skills-field.tsx';
import { useSaveField } from './use-save-field.ts';

const GoalSessions = lazy(async () => ({
  default: (await import('../../goal-parts/goal-sessions.tsx')).GoalSessions,
}));
const GoalResources = lazy(async () => ({
  default: (await import('../../goal-parts/goal-resources.tsx')).GoalResources,
}));
const GoalCertificates = lazy(async () => ({
  default: (await import('../../goal-parts/goal-certificates.tsx')).GoalCertificates,
}));

/** Everything about one goal, what moves it forward first. Each field saves itself. */
export function GoalDetails({ goal }: { goal: Goal }) {
  const { t } = useTranslation('learning');
  const { dateTime } = useFormatting();
  const saving = useSaveField(goal);
  const words = useFieldWords(saving.failures);
  const { save, choose } = saving;
  const { id } = goal;
  return (
    <div className={classes.root}>
      <TrashNotice goal={goal} />
      {goal.state === 'done' && <Outcome goal={goal} saving={saving} />}
      <section className={classes.section}>
        <AutosaveText
          label={t('field.title')}
          stored={goal.title}
          save={(title, base) => save({ title }, { title: base })}
        />
        <AutosaveText
          label={t('field.why')}
          placeholder={t('whyHelp')}
          multiline
          stored={goal.why}
          save={(why, base) => save({ why }, { why: base })}
        />
        <SkillsField goal={goal} saving={saving} />
        <DateField
          label={t('field.targetOn')}
          value={goal.targetOn}
          onChange={(targetOn) => void choose('targetOn', targetOn, goal.targetOn)}
          error={words('targetOn')}
        />
      </section>
      <ProgressSection goal={goal} saving={saving} />
      <Milestones goal={goal} />
      <Suspense>
        <GoalSessions goalId={id} />
        <GoalResources goalId={id} />
        <GoalCertificates goalId={id} />
      </Suspense>
      <section className={classes.section}>
        <AutosaveText
          label={t('field.notes')}
          multiline
          stored={goal.notes}
          save={(notes, base) => save({ notes }, { notes: base })}
        />
      </section>
      <Stack gap={0} className={classes.foot}>
        <span>{t('createdAt', { when: dateTime(goal.createdAt) })}</span>
        <span>{t('changedAt', { when: dateTime(goal.changedAt) })}</span>
      </Stack>
    </div>
  );
}

function TrashNotice({ goal: { id, title, deletedAt } }: { goal: Goal }) {
  const { t } = useTranslation('learning');
  const client = useClient();
  const restore = useCommand(client.trash.restore, { announce: () => t('restored', { title }) });
  if (deletedAt === null) return null;
  const run = () => void restore.run({ refs: [{ noun: 'goal', id }] });
  return <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run }} />;
}
