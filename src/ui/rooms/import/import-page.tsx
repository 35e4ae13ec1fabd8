import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportMapping } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { type SeenFailure, useFailureWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FilePicker } from './file-picker.tsx';
import classes from './import-page.module.css';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';

type Step =
  | { name: 'pick' }
  | { name: 'columns' | 'preview'; inspection: ImportInspection }
  | { name: 'result'; addedCount: number; skippedCount: number };

const order: ReadonlyArray<Step['name']> = ['pick', 'columns', 'preview'];

/** Brings in applications from a table: choose a file, say what its columns are, look, import. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const client = useClient();
  const { number } = useFormatting();
  const failureWords = useFailureWords();
  const [step, setStep] = useState<Step>({ name: 'pick' });
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [failure, setFailure] = useState<SeenFailure | null>(null);

  const inspect = useCommand(client.imports.inspect, {
    onFailure(found) {
      // A core that is away is told by the band of the frame.
      if (found.code === 'UNREACHABLE') return false;
      setFailure(found);
      return true;
    },
  });
  const run = useCommand(client.imports.run, {
    announce: ({ addedCount }) => t('result.added', { count: addedCount, shown: number(addedCount) }),
    onFailure(found) {
      const isTooOld = found.code === 'NOT_FOUND';
      if (!isTooOld && refusedLine(found) === null) return false;
      setFailure(found);
      if (isTooOld) setStep({ name: 'pick' });
      return true;
    },
  });

  async function pick(file: File) {
    setFailure(null);
    // Before it is sent: a file of this size need not travel to be refused.
    if (file.size > limits.importBytes) return setFailure({ code: 'IMPORT_TOO_LARGE' });
    const inspection = await inspect.run({ file });
    if (!inspection) return;
    setMapping(inspection.suggestion);
    setStep({ name: 'columns', inspection });
  }
  async function importRows({ importId }: ImportInspection, chosen: ImportMapping) {
    setFailure(null);
    const result = await run.run({ importId, mapping: chosen });
    if (result) setStep({ name: 'result', ...result });
  }
  function startAgain() {
    setFailure(null);
    setStep({ name: 'pick' });
  }
  const place = order.indexOf(step.name) + 1;
  const refusal = failure && (failure.code === 'NOT_FOUND' ? t('pick.tooOld') : failureWords(failure));
  return (
    <>
      <RoomHeader
        title={t('title')}
        detail={place > 0 ? t('step', { place, count: order.length }) : undefined}
      />
      <div className={classes.root}>
        {step.name === 'pick' && (
          <FilePicker isReading={inspect.isRunning} refusal={refusal} onPick={(file) => void pick(file)} />
        )}
        {step.name === 'columns' && mapping && (
          <ColumnsStep
            inspection={step.inspection}
            mapping={mapping}
            onChange={setMapping}
            onNext={() => setStep({ ...step, name: 'preview' })}
            onBack={startAgain}
          />
        )}
        {step.name === 'preview' && mapping && (
          <PreviewStep
            importId={step.inspection.importId}
            mapping={mapping}
            isRunning={run.isRunning}
            refusedLine={failure && refusedLine(failure)}
            onChange={setMapping}
            onRun={() => void importRows(step.inspection, mapping)}
            onBack={() => {
              setFailure(null);
              setStep({ ...step, name: 'columns' });
            }}
          />
        )}
        {step.name === 'result' && <ResultStep {...step} onAgain={startAgain} />}
      </div>
    </>
  );
}

/** The line of the file that could not be imported, when the failure names one: `line.42`. */
function refusedLine({ data }: SeenFailure): number | null {
  const field = data?.refusals?.find((refusal) => refusal.field.startsWith('line.'))?.field;
  return field === undefined ? null : Number(field.slice('line.'.length));
}
