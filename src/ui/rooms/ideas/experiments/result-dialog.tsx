import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Experiment } from '#contract/experiments.ts';
import { experimentOutcome, experimentOutcomes } from '#contract/idea-parts.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import classes from '#ui/components/rows.module.css';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { todayOf } from '#ui/lib/days.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';

/** null: as it is stored. */
const schema = z.object({
  result: z.string().nullable(),
  outcome: experimentOutcome.nullable(),
  resultOn: z.string().nullable(),
});
const empty: z.infer<typeof schema> = { result: null, outcome: null, resultOn: null };

interface ResultDialogProps {
  experiment: Experiment;
  onClose: () => void;
}

/** What came out, whether that reaches the threshold, and when. What was typed half stays until Cancel throws it away. */
export function ResultDialog({ experiment, onClose }: ResultDialogProps) {
  const { t } = useTranslation(['experiments', 'app']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { id, threshold } = experiment;
  const form = useKeptForm({ key: `experiments.result.${id}`, schema, empty }, onClose);
  const [failure, setFailure] = useState<SeenFailure>();
  const [isMissing, setIsMissing] = useState(false);
  const record = useCommand(client.experiments.recordResult, {
    announce: (_, { outcome }) => t('experiments:recorded', { outcome: t(`experiments:outcome.${outcome}`) }),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });
  const result = form.draft.result ?? experiment.result;
  const outcome = form.draft.outcome ?? experiment.outcome;
  const resultOn = form.draft.resultOn ?? experiment.resultOn ?? todayOf(new Date());
  const refused = (field: string) => {
    const reason = failure && refusalOf(failure, field);
    return reason && refusalWords(reason);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setIsMissing(outcome === null);
    if (outcome === null || record.isRunning) return;
    if (await record.run({ id, result, outcome, resultOn })) await form.finish();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('experiments:record')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <div>
            <span className={classes.muted}>{t('experiments:field.threshold')}</span>
            <p className={classes.text}>{threshold}</p>
          </div>
          {refused('threshold') && <div role="alert">{t('experiments:thresholdFirst')}</div>}
          <GrowingTextarea
            label={t('experiments:field.result')}
            minRows={3}
            maxRows={12}
            value={result}
            onChange={(text) => form.set({ result: text })}
            error={refused('result')}
            data-autofocus
          />
          <Radio.Group
            label={t('experiments:field.outcome')}
            value={outcome}
            onChange={(value) => {
              setIsMissing(false);
              form.set({ outcome: experimentOutcomes.find((each) => each === value) ?? null });
            }}
            error={isMissing && t('experiments:outcomeNeeded')}
          >
            <Stack gap="xs" mt="xs">
              {experimentOutcomes.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`experiments:outcome.${each}`)}
                  description={t(`experiments:outcomeHelp.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <DateField
            label={t('experiments:field.resultOn')}
            value={resultOn}
            onChange={(day) => day !== null && form.set({ resultOn: day })}
            error={refused('resultOn')}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => void form.finish()}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={record.isRunning}>
              {t('experiments:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
