import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection, ImportPart } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { type SeenFailure, useFailureWords } from '#ui/lib/failure.ts';
import { ColumnsStep } from './columns-step.tsx';
import { ContactPreviewStep } from './contact-preview-step.tsx';
import { EntryPreviewStep } from './entry-preview-step.tsx';
import { FilePicker } from './file-picker.tsx';
import classes from './import-page.module.css';
import { PartsStep } from './parts-step.tsx';
import { firstStepOf, orderOf, type Plan, planOf, type Step, stepBefore } from './plan.ts';
import { PreviewStep } from './preview-step.tsx';
import { ResourcePreviewStep } from './resource-preview-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SkillPreviewStep } from './skill-preview-step.tsx';
import { type ImportResult, useResultSentences } from './use-result-sentences.ts';

const order: ReadonlyArray<Step['name']> = ['pick', 'columns', 'preview'];

const previews = {
  applications: PreviewStep,
  contacts: ContactPreviewStep,
  resources: ResourcePreviewStep,
  skills: SkillPreviewStep,
  entries: EntryPreviewStep,
} as const;

/** Brings in applications, contacts, what is learned and the journal from a file: choose it, say what it holds, look, import. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const failureWords = useFailureWords();
  const resultSentences = useResultSentences();
  const [step, setStep] = useState<Step>({ name: 'pick' });
  const [inspection, setInspection] = useState<ImportInspection | null>(null);
  const [plans, setPlans] = useState<readonly Plan[]>([]);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [failure, setFailure] = useState<SeenFailure | null>(null);
  const targets = new Set(plans.map(({ target }) => target));
  const isArchive = inspection?.kind === 'archive';

  // Nobody looks at it any more: another file was chosen, it came in, or the person left.
  useEffect(() => {
    const importIds = inspection?.parts.map(({ importId }) => importId);
    return importIds && (() => void client.imports.forget({ importIds }).catch(() => {}));
  }, [inspection, client]);

  const inspect = useCommand(client.imports.inspect, {
    onFailure(found) {
      // A core that is away is told by the band of the frame.
      if (found.code === 'UNREACHABLE') return false;
      setFailure(found);
      return true;
    },
  });
  const run = useCommand(client.imports.run, {
    announce: (done) => resultSentences(done, targets).join(' '),
    onFailure(found) {
      const isTooOld = found.code === 'NOT_FOUND';
      const isStale = found.code === 'CONFLICT';
      if (!isTooOld && !isStale && refusedLine(found) === null) return false;
      setFailure(found);
      if (isTooOld) setStep({ name: 'pick' });
      if (isStale) {
        void queries.invalidateQueries({ queryKey: api.imports.key() });
        // Each table of people was decided about on what stood here then.
        const index = plans.findIndex(({ target }) => target === 'contacts');
        if (index >= 0) setStep({ name: 'preview', index });
      }
      return true;
    },
  });

  async function pick(file: File) {
    setFailure(null);
    // Before it is sent: a file of this size need not travel to be refused.
    const most = /\.zip$/i.test(file.name) ? limits.bundleBytes : limits.importBytes;
    if (file.size > most) return setFailure({ code: 'IMPORT_TOO_LARGE' });
    const found = await inspect.run({ file });
    if (!found) return;
    setInspection(found);
    if (found.kind === 'archive') setStep({ name: 'parts' });
    else begin(found.parts);
  }
  function begin(parts: readonly ImportPart[]) {
    const begun = parts.map(planOf);
    setPlans(begun);
    setStep(firstStepOf(begun, 0));
  }
  async function goOn(index: number, revision?: number) {
    setFailure(null);
    const seen = plans.map((plan, place) =>
      place === index && revision !== undefined ? { ...plan, revision } : plan,
    );
    setPlans(seen);
    if (index + 1 < plans.length) return setStep(firstStepOf(seen, index + 1));
    const done = await run.run({ parts: seen.map(orderOf) });
    if (!done) return;
    setResult(done);
    setInspection(null);
    setStep({ name: 'result' });
  }
  function goBack() {
    setFailure(null);
    setStep(stepBefore(step, plans, isArchive));
  }
  function change(changed: Plan) {
    setPlans(plans.map((plan) => (plan.part.importId === changed.part.importId ? changed : plan)));
  }

  const plan = 'index' in step ? plans[step.index] : undefined;
  const place = isArchive ? 0 : order.indexOf(step.name) + 1;
  const refusal = failure && (failure.code === 'NOT_FOUND' ? t('pick.tooOld') : failureWords(failure));
  const Preview = previews[plan?.target ?? 'applications'];
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
        {step.name === 'parts' && inspection && (
          <PartsStep inspection={inspection} onNext={begin} onBack={goBack} />
        )}
        {step.name === 'columns' && plan && (
          <ColumnsStep
            key={plan.part.importId}
            plan={plan}
            onChange={change}
            onNext={() => setStep({ ...step, name: 'preview' })}
            onBack={() => setStep({ name: 'pick' })}
          />
        )}
        {step.name === 'preview' && plan && (
          <Preview
            key={plan.part.importId}
            plan={plan}
            nextName={plans[step.index + 1]?.part.name ?? null}
            hasOthers={plans.length > 1}
            isRunning={run.isRunning}
            refusedLine={failure && refusedLine(failure)}
            isStale={failure?.code === 'CONFLICT'}
            onChange={change}
            onNext={(revision) => void goOn(step.index, revision)}
            onBack={goBack}
          />
        )}
        {step.name === 'result' && result && (
          <ResultStep
            result={result}
            targets={targets}
            onAgain={() => {
              setFailure(null);
              setStep({ name: 'pick' });
            }}
          />
        )}
      </div>
    </>
  );
}

/** The line of the file that could not be imported, when the failure names one: `line.42`. */
function refusedLine({ data }: SeenFailure): number | null {
  const field = data?.refusals?.find((refusal) => refusal.field.startsWith('line.'))?.field;
  return field === undefined ? null : Number(field.slice('line.'.length));
}
