import { ideaStates } from '#contract/idea-parts.ts';
import type { IdeaFilter } from '#contract/ideas.ts';
import { toMatch } from '../search/match.ts';

/** What cards count of a canvas. Read off an index that holds no texts. */
const countNotes = (condition = '') =>
  `(SELECT count(*) FROM canvas_notes INDEXED BY canvas_notes_by_risk WHERE idea_id = idea.id${condition})`;

/** Columns of a card. */
export const cardColumns = `idea.id, idea.title, idea.state, idea.template, idea.pitch, idea.next_step AS nextStep, idea.next_step_on AS nextStepOn,
  ${countNotes()} AS noteCount, ${countNotes(' AND assumption IS NOT NULL')} AS assumptionCount,
  ${countNotes(" AND assumption IN ('untested', 'testing') AND importance = 3")} AS openRiskCount, idea.changed_at AS changedAt`;

/** The order of the columns on the board, which is that of the closed list. */
const stateRank = `CASE idea.state ${ideaStates.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END`;
export const boardOrder = `${stateRank}, idea.position, idea.id`;

export function valuesOfFilter({ text = '', states = [] }: IdeaFilter): Record<string, unknown> {
  return { match: toMatch(text), states: JSON.stringify(states) };
}

/** One text for each shape of a question, so that statements can be kept. */
export function whereOf({ text = '', states = [] }: IdeaFilter): string {
  return [
    'idea.deleted_at IS NULL',
    ...(states.length > 0 ? ['idea.state IN (SELECT value FROM json_each(@states))'] : []),
    ...(toMatch(text) === null
      ? []
      : [
          `idea.id IN (SELECT record_id FROM search_documents WHERE noun = 'idea'
            AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH @match))`,
        ]),
  ].join(' AND ');
}
