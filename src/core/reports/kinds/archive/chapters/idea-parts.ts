import { knownPromotionChannels } from '#contract/idea-parts.ts';
import { figuresOf } from '../../../../ideas/money-figures.ts';
import { type Leaf, makeLeaf, makeTable, type Table } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import {
  type ExperimentRow,
  experimentRows,
  type FeedbackRow,
  feedbackRows,
  type QuestionRow,
  questionRows,
  type ScenarioRow,
  type StepRow,
  scenarioRows,
  stepRows,
} from './idea-rows.ts';

/** What hangs on ideas, by idea. */
export function createIdeaParts(scribe: Scribe) {
  const { all, words, veil, day, word, period } = scribe;
  const { t } = words;
  const byIdea = <Row extends { ideaId: string }>(sql: string) =>
    Map.groupBy(all<Row>(sql), ({ ideaId }) => ideaId);
  const experiments = byIdea<ExperimentRow>(experimentRows);
  const feedback = byIdea<FeedbackRow>(feedbackRows);
  const steps = byIdea<StepRow>(stepRows);
  const scenarios = byIdea<ScenarioRow>(scenarioRows);
  const questions = new Map(all<QuestionRow>(questionRows).map(({ id, text }) => [id, text]));

  function writeExperiment(row: ExperimentRow): Leaf {
    const field = (name: string) => t(`experiments:field.${name}`);
    return makeLeaf({
      title: t('archive.experiment', { title: veil.text(row.title) ?? '' }),
      facts: [
        [field('startedOn'), day(row.startedOn)],
        [field('endsOn'), day(row.endsOn)],
        [field('resultOn'), day(row.resultOn)],
        [field('outcome'), row.outcome && t(`experiments:outcome.${row.outcome}`)],
        [field('decision'), row.decision && t(`experiments:decision.${row.decision}`)],
      ],
      texts: [
        [field('belief'), veil.note(row.belief)],
        [field('test'), veil.note(row.test)],
        [field('measure'), veil.note(row.measure)],
        [field('threshold'), veil.note(row.threshold)],
        [field('result'), veil.note(row.result)],
        [field('decisionNote'), veil.note(row.decisionNote)],
      ],
    });
  }

  function writeFeedback(row: FeedbackRow): Leaf {
    const field = (name: string) => t(`feedback:field.${name}`);
    const answers = JSON.parse(row.answers) as {
      questionId: string;
      text: string | null;
      number: number | null;
    }[];
    const who = veil.person(row.contactName ?? row.name);
    return makeLeaf({
      title: t(who ? 'archive.feedbackOf' : 'archive.feedback', {
        who: who ?? '',
        day: words.day(row.givenOn),
      }),
      facts: [
        [field('channel'), word('method', row.channel)],
        [field('round'), veil.text(row.roundTitle)],
        [field('tags'), veil.text((JSON.parse(row.tags) as string[]).join(', '))],
      ],
      texts: [
        [field('said'), veil.note(row.said)],
        [field('quote'), veil.note(row.quote)],
      ],
      tables: [
        makeTable(
          t('feedback:section.answers'),
          [t('feedback:question.text'), t('archive.head.answer')],
          answers.flatMap(({ questionId, text, number }) => {
            const asked = questions.get(questionId);
            return asked === undefined
              ? []
              : [[veil.text(asked), veil.note(text) ?? (number === null ? null : String(number))]];
          }),
        ),
      ],
    });
  }

  function writePromotion(rows: readonly StepRow[]): Table {
    const known: readonly string[] = knownPromotionChannels;
    const names = ['title', 'channel', 'plannedOn', 'doneOn', 'result', 'note'];
    return makeTable(
      t('archive.promotion'),
      names.map((name) => t(`promotions:field.${name}`)),
      rows.map((row) => [
        veil.text(row.title),
        known.includes(row.channel) ? t(`promotions:channel.${row.channel}`) : veil.text(row.channel),
        day(row.plannedOn),
        day(row.doneOn),
        veil.text(row.result),
        veil.note(row.note),
      ]),
    );
  }

  function writeMoney(rows: readonly ScenarioRow[]): Table {
    const names = ['name', 'price', 'unitCost', 'fixedMonthlyCost', 'unitsPerMonth', 'startUpCash'];
    const heads = [
      ...names.map((name) => t(`money-tests:field.${name}`)),
      t('money-tests:figure.monthlyResult'),
    ];
    return makeTable(
      t('archive.moneyTest'),
      heads,
      rows.map((row) => {
        const { monthlyResult } = figuresOf(row);
        const amount = (value: number | bigint | null) =>
          value === null ? null : veil.pay(words.money(value, row.currency));
        return [
          veil.text(row.name),
          amount(row.price),
          amount(row.unitCost),
          amount(row.fixedMonthlyCost),
          row.unitsPerMonth === null ? null : words.number(row.unitsPerMonth),
          amount(row.startUpCash),
          amount(monthlyResult),
        ];
      }),
      [1, 2, 3, 4, 5, 6],
    );
  }

  return {
    experimentsOf: (ideaId: string) => (experiments.get(ideaId) ?? []).map(writeExperiment),
    /** Of the period: it is dated. */
    feedbackOf: (ideaId: string) =>
      (feedback.get(ideaId) ?? [])
        .filter(({ givenOn }) => givenOn >= period.from && givenOn <= period.to)
        .map(writeFeedback),
    promotionOf: (ideaId: string) => writePromotion(steps.get(ideaId) ?? []),
    moneyOf: (ideaId: string) => writeMoney(scenarios.get(ideaId) ?? []),
  };
}
