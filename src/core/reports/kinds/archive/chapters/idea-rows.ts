// Statements of the chapter on ideas, each with the idea it belongs to.

export interface ExperimentRow {
  ideaId: string;
  title: string;
  belief: string;
  test: string;
  measure: string;
  threshold: string;
  startedOn: string | null;
  endsOn: string | null;
  result: string;
  outcome: string | null;
  resultOn: string | null;
  decision: string | null;
  decisionNote: string;
}
export const experimentRows = `SELECT idea_id AS ideaId, title, belief, test, measure, threshold, started_on AS startedOn, ends_on AS endsOn, result, outcome,
    result_on AS resultOn, decision, decision_note AS decisionNote
  FROM experiments ORDER BY coalesce(started_on, '9'), created_at, id`;

export interface FeedbackRow {
  ideaId: string;
  contactName: string | null;
  name: string | null;
  givenOn: string;
  channel: string | null;
  said: string;
  quote: string;
  tags: string;
  answers: string;
  roundTitle: string | null;
}
export const feedbackRows = `SELECT item.idea_id AS ideaId, contact.name AS contactName, item.name, given_on AS givenOn, channel, said, quote, tags, answers,
    round.title AS roundTitle
  FROM feedback AS item LEFT JOIN contacts AS contact ON contact.id = item.contact_id AND contact.deleted_at IS NULL
    LEFT JOIN feedback_rounds AS round ON round.id = item.round_id
  ORDER BY given_on, item.id`;

export interface QuestionRow {
  id: string;
  text: string;
}
export const questionRows = 'SELECT id, text FROM feedback_questions';

export interface StepRow {
  ideaId: string;
  channel: string;
  title: string;
  plannedOn: string | null;
  doneOn: string | null;
  result: string | null;
  note: string;
}
export const stepRows = `SELECT idea_id AS ideaId, channel, title, planned_on AS plannedOn, done_on AS doneOn, result, note
  FROM promotion_steps ORDER BY coalesce(done_on, planned_on, '9'), id`;

export interface ScenarioRow {
  ideaId: string;
  name: string;
  currency: string;
  price: number | null;
  unitCost: number | null;
  fixedMonthlyCost: number | null;
  unitsPerMonth: number | null;
  startUpCash: number | null;
}
export const scenarioRows = `SELECT idea_id AS ideaId, name, currency, price, unit_cost AS unitCost, fixed_monthly_cost AS fixedMonthlyCost,
    units_per_month AS unitsPerMonth, start_up_cash AS startUpCash
  FROM money_scenarios ORDER BY position, id`;
