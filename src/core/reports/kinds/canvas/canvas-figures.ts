import type { Experiment } from '#contract/experiments.ts';
import type { Idea } from '#contract/ideas.ts';
import type { MoneyFigures, MoneyScenario } from '#contract/money-tests.ts';
import type { PromotionStep } from '#contract/promotions.ts';
import type { OptionsOf } from '#contract/report-kinds.ts';
import type { PrintedCanvas } from '../../../ideas/layout/layout-canvas.ts';
import type { IdeasServices } from '../../report.ts';
import type { Veil } from '../../veil/create-veil.ts';

export interface CanvasFigures {
  canvas: PrintedCanvas;
  idea: Pick<Idea, 'title' | 'state' | 'pitch' | 'nextStep' | 'nextStepOn'> & { notes: string | null };
  /** The riskiest first. */
  assumptions: readonly AssumptionFigures[];
  experiments: readonly Experiment[];
  feedback: readonly SaidFigures[];
  promotion: readonly PromotionStep[];
  scenarios: readonly (MoneyScenario & { figures: MoneyFigures })[];
}

export interface AssumptionFigures {
  id: string;
  text: string;
  state: NonNullable<PrintedCanvas['notes'][number]['assumption']>;
  importance: PrintedCanvas['notes'][number]['importance'];
  supportsCount: number;
  contradictsCount: number;
}

/** What one person said. */
export interface SaidFigures {
  id: string;
  who: string | null;
  givenOn: string;
  said: string | null;
  quote: string | null;
}

/** Read in slices of this many. */
const slice = 200;

type Rooms = Omit<IdeasServices, 'ideas'>;

/** What was found out about an idea; what is not asked for is not read. */
export function readFindings(
  { canvases, experiments, feedback, promotions, moneyTests }: Rooms,
  { ideaId, parts }: Pick<OptionsOf<'canvas'>, 'ideaId' | 'parts'>,
  veil: Veil,
): Omit<CanvasFigures, 'canvas' | 'idea'> {
  const wants = (part: (typeof parts)[number]) => parts.includes(part);
  return {
    assumptions: wants('assumptions')
      ? canvases.listRiskiest({ ideaId }).flatMap(({ id, text, assumption, importance, ...counts }) => {
          const { supportsCount, contradictsCount } = counts;
          if (assumption === null) return [];
          return [
            {
              ...{ id, text: veil.text(text) ?? '', state: assumption },
              ...{ importance, supportsCount, contradictsCount },
            },
          ];
        })
      : [],
    experiments: wants('experiments')
      ? experiments.list({ ideaId }).map((experiment) => ({
          ...experiment,
          title: veil.text(experiment.title) ?? '',
          belief: veil.note(experiment.belief) ?? '',
          test: veil.note(experiment.test) ?? '',
          measure: veil.note(experiment.measure) ?? '',
          threshold: veil.note(experiment.threshold) ?? '',
          result: veil.note(experiment.result) ?? '',
          decisionNote: veil.note(experiment.decisionNote) ?? '',
          notes: experiment.notes.map(({ id, text }) => ({ id, text: veil.text(text) ?? '' })),
        }))
      : [],
    feedback: wants('feedback') ? readFeedback(feedback, ideaId, veil) : [],
    promotion: wants('promotion')
      ? promotions.list({ ideaId }).map((step) => ({
          ...step,
          channel: veil.text(step.channel) ?? '',
          title: veil.text(step.title) ?? '',
          result: veil.text(step.result),
          note: veil.note(step.note) ?? '',
        }))
      : [],
    scenarios: wants('money')
      ? moneyTests.list({ ideaId }).map((scenario) => veilScenario(scenario, veil))
      : [],
  };
}

/** Counts of units and months stay: they are no amounts. */
function veilScenario(scenario: CanvasFigures['scenarios'][number], veil: Veil): typeof scenario {
  const shown = <Amount extends number | bigint>(amount: Amount | null) =>
    amount === null || veil.pay(String(amount)) === null ? null : amount;
  const { figures } = scenario;
  return {
    ...scenario,
    name: veil.text(scenario.name) ?? '',
    price: shown(scenario.price),
    unitCost: shown(scenario.unitCost),
    fixedMonthlyCost: shown(scenario.fixedMonthlyCost),
    startUpCash: shown(scenario.startUpCash),
    figures: { ...figures, margin: shown(figures.margin), monthlyResult: shown(figures.monthlyResult) },
  };
}

function readFeedback(feedback: Rooms['feedback'], ideaId: string, veil: Veil): SaidFigures[] {
  const all: SaidFigures[] = [];
  for (let offset = 0; ; offset += slice) {
    const { rows, total } = feedback.list({ ideaId, offset, limit: slice });
    for (const { id, contact, name, givenOn, said, quote } of rows) {
      const who = veil.person(contact?.name ?? name);
      all.push({ id, who, givenOn, said: veil.note(said), quote: veil.note(quote) });
    }
    if (rows.length === 0 || all.length >= total) return all;
  }
}
