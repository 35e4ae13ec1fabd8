import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';
import type { Veil } from '../../../veil/create-veil.ts';
import { textOrder } from '../../../veil/name-order.ts';
import { type Chapter, makeLeaf, makeTable, type Table } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { createIdeaFindings } from './idea-findings.ts';
import { createIdeaParts } from './idea-parts.ts';

interface Row {
  id: string;
  title: string;
  state: string;
  template: CanvasTemplate;
  pitch: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  notes: string;
}
interface NoteRow {
  id: string;
  ideaId: string;
  block: Block;
  text: string;
  assumption: string | null;
  importance: number | null;
}

const listing = (
  veil: Veil,
) => `SELECT id, title, state, template, pitch, next_step AS nextStep, next_step_on AS nextStepOn, notes
  FROM ideas WHERE deleted_at IS NULL ORDER BY ${textOrder(veil, { text: 'lower(title)', id: 'id' })}`;
const noteRows = `SELECT id, idea_id AS ideaId, block, text, assumption, importance FROM canvas_notes ORDER BY position, id`;

/** Ideas with their canvas and what it was before, what was tested, what people were asked and said, how they were promoted, and whether they pay. */
export function writeIdeas(scribe: Scribe): Chapter {
  const { words, veil, day } = scribe;
  const { t } = words;
  const notes = Map.groupBy(scribe.all<NoteRow>(noteRows), ({ ideaId }) => ideaId);
  const parts = createIdeaParts(scribe);
  const findings = createIdeaFindings(scribe);
  const leaves = scribe.all<Row>(listing(veil)).map((row) => {
    const inOrder = orderNotes(row, notes.get(row.id) ?? []);
    return makeLeaf({
      title: veil.text(row.title) ?? '',
      facts: [
        [t('ideas:field.state'), t(`ideas:state.${row.state}`)],
        [t('ideas:field.pitch'), veil.text(row.pitch)],
        [t('ideas:field.nextStep'), veil.text(row.nextStep)],
        [t('ideas:field.nextStepOn'), day(row.nextStepOn)],
      ],
      texts: [[t('ideas:field.notes'), veil.note(row.notes)]],
      tables: [
        writeCanvas(row, inOrder, scribe),
        findings.evidenceOf(row.id, inOrder),
        findings.versionsOf(row.id),
        parts.promotionOf(row.id),
        parts.moneyOf(row.id),
        scribe.historyOf('idea', row.id),
      ],
      leaves: [...parts.experimentsOf(row.id), ...findings.roundsOf(row.id), ...parts.feedbackOf(row.id)],
    });
  });
  return { part: 'ideas', count: leaves.length, sections: [{ heading: null, leaves, table: null }] };
}

/** By block, as the canvas is read. */
function orderNotes({ template }: Pick<Row, 'template'>, notes: readonly NoteRow[]): NoteRow[] {
  const order: readonly Block[] = blocksOf[template];
  return order.flatMap((block) => notes.filter((note) => note.block === block));
}

function writeCanvas(
  { id: ideaId, template }: Pick<Row, 'id' | 'template'>,
  inOrder: readonly NoteRow[],
  { source, words: { t }, veil }: Scribe,
): Table {
  const counts = new Map(source.ideas.canvases.listRiskiest({ ideaId }).map((note) => [note.id, note]));
  const count = (id: string, name: 'supportsCount' | 'contradictsCount') => {
    const found = counts.get(id)?.[name] ?? 0;
    return found === 0 ? null : String(found);
  };
  return makeTable(
    t(`canvases:template.${template}`),
    [
      ...['block', 'note', 'assumption', 'importance'].map((head) => t(`archive.head.${head}`)),
      ...['supports', 'contradicts'].map((head) => t(`canvas.assumptions.${head}`)),
    ],
    inOrder.map(({ id, block, text, assumption, importance }) => [
      t(`canvases:block.${block}`),
      veil.text(text),
      assumption && t(`canvases:assumption.${assumption}`),
      assumption && importance !== null ? t(`canvases:importance.${importance}`) : null,
      count(id, 'supportsCount'),
      count(id, 'contradictsCount'),
    ]),
    [4, 5],
  );
}
