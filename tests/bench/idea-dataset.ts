import { v7 as newId } from 'uuid';
import { blocksOf, canvasTemplates, ideaStates } from '#contract/idea-parts.ts';
import { fillWorkspace, type Pick, type Workspace, words } from './dataset.ts';

export const notesPerIdea = 150;
export const versionsPerIdea = 50;
const scenariosPerIdea = 3;
const assumptions = [null, 'untested', 'testing', 'supported', 'refuted'] as const;

/** A workspace with `count` ideas, each with 150 notes, 50 versions of them that differ in a note or two, and three scenarios of its money test. */
export function makeIdeas(count: number): Workspace {
  return fillWorkspace(count, ({ ideas, canvases, moneyTests }, random, pick) => (id) => {
    const template = pick(canvasTemplates);
    const fields = { title: `${text(pick, 3)}`, pitch: text(pick, 8), nextStep: text(pick, 4) };
    ideas.add({ id, fields, state: pick(ideaStates), template });
    const notes = Array.from({ length: notesPerIdea }, () => ({
      ...{ id: newId(), block: pick(blocksOf[template]), text: text(pick, 3 + Math.floor(random() * 12)) },
      ...{
        color: pick(['sky', 'plum'] as const),
        assumption: pick(assumptions),
        importance: pick([1, 2, 3]),
      },
    }));
    canvases.addNotes({ ideaId: id, notes });
    for (let version = 1; version <= versionsPerIdea; version += 1) {
      canvases.changeNote({ id: pick(notes).id, changes: { text: text(pick, 9) }, base: {} });
      canvases.moveNotes({
        ...{ ideaId: id, ids: [pick(notes).id], block: pick(blocksOf[template]), afterId: null },
      });
      canvases.saveVersion({ ideaId: id, id: newId(), name: `Version ${version}` });
    }
    for (let scenario = 0; scenario < scenariosPerIdea; scenario += 1) {
      const guess = { price: 25_000, unitCost: 15_000, fixedMonthlyCost: 3_000_000, startUpCash: 6_000_000 };
      const unitsPerMonth = Math.floor(random() * 600);
      moneyTests.addScenario({
        id: newId(),
        ideaId: id,
        fields: { ...guess, unitsPerMonth, name: pick(words) },
      });
    }
  });
}

const text = (pick: Pick, length: number) => Array.from({ length }, () => pick(words)).join(' ');
