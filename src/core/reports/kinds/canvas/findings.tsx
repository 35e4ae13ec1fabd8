import { knownPromotionChannels } from '#contract/idea-parts.ts';
import type { ReportWords } from '../../report-words.ts';
import type { AssumptionFigures, CanvasFigures, SaidFigures } from './canvas-figures.ts';

interface AssumptionsProps {
  assumptions: readonly AssumptionFigures[];
  words: ReportWords;
}

export function Assumptions({ assumptions, words: { t } }: AssumptionsProps) {
  return (
    <>
      <h2>{t('canvas.assumptions.title')}</h2>
      <table>
        <caption>{t('canvas.assumptions.caption')}</caption>
        <thead>
          <tr>
            {(['text', 'state', 'importance', 'supports', 'contradicts'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`canvas.assumptions.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assumptions.map(({ id, text, state, importance, supportsCount, contradictsCount }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {text}
              </th>
              <td>{t(`canvases:assumption.${state}`)}</td>
              <td>{importance === null ? '' : t(`canvases:importance.${importance}`)}</td>
              <td>{supportsCount}</td>
              <td>{contradictsCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ExperimentsProps {
  experiments: CanvasFigures['experiments'];
  words: ReportWords;
}

export function Experiments({ experiments, words: { t, day } }: ExperimentsProps) {
  return (
    <>
      <h2>{t('canvas.experiments.title')}</h2>
      <table className="experiments">
        <thead>
          <tr>
            {(['what', 'threshold', 'result', 'decision'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`canvas.experiments.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {experiments.map((one) => (
            <tr key={one.id}>
              <th scope="row" dir="auto">
                <strong>{one.title}</strong>
                <Lines texts={[one.belief, one.test, one.measure]} />
              </th>
              <td dir="auto">{one.threshold}</td>
              <td dir="auto">
                {one.outcome && one.resultOn
                  ? t('canvas.experiments.on', {
                      outcome: t(`experiments:outcome.${one.outcome}`),
                      day: day(one.resultOn),
                    })
                  : t('canvas.experiments.noResult')}
                <Lines texts={[one.result]} />
              </td>
              <td dir="auto">
                {one.decision && t(`experiments:decision.${one.decision}`)}
                <Lines texts={[one.decisionNote]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface FeedbackProps {
  said: readonly SaidFigures[];
  words: ReportWords;
}

export function Feedback({ said, words: { t, day } }: FeedbackProps) {
  return (
    <>
      <h2>{t('canvas.feedback.title')}</h2>
      <table>
        <caption>{t('canvas.feedback.caption', { count: said.length })}</caption>
        <thead>
          <tr>
            {(['day', 'who', 'said'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`canvas.feedback.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {said.map((one) => (
            <tr key={one.id}>
              <th scope="row">{day(one.givenOn)}</th>
              <td dir="auto">{one.who ?? t('canvas.feedback.nobody')}</td>
              <td dir="auto">
                {one.quote && <q>{one.quote}</q>}
                <Lines texts={[one.said ?? '']} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PromotionProps {
  steps: CanvasFigures['promotion'];
  words: ReportWords;
}

export function Promotion({ steps, words: { t, day } }: PromotionProps) {
  return (
    <>
      <h2>{t('canvas.promotion.title')}</h2>
      <table>
        <thead>
          <tr>
            {(['channel', 'step', 'planned', 'done', 'result'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`canvas.promotion.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, channel, title, plannedOn, doneOn, result, note }) => (
            <tr key={id}>
              <td dir="auto">
                {(knownPromotionChannels as readonly string[]).includes(channel)
                  ? t(`promotions:channel.${channel}`)
                  : channel}
              </td>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>{plannedOn && day(plannedOn)}</td>
              <td>{doneOn && day(doneOn)}</td>
              <td dir="auto">
                <Lines texts={[result ?? '', note]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.filter(Boolean).map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines that never move.
    <p key={index} className="note" dir="auto">
      {text}
    </p>
  ));
}
