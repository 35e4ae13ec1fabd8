import { Failure } from '#contract/failures.ts';
import { cleanStem } from '../../../files/file-kind.ts';
import type { Report } from '../../report.ts';
import { type CanvasFigures, readFindings } from './canvas-figures.ts';

/** An idea on paper: its canvas, and what was found out about it. NOT_FOUND for one that is not there, or in the trash. */
export const canvasReport: Report<'canvas', CanvasFigures> = {
  read({ ideas: { ideas, canvases, ...rooms }, ports }, options, { veil }) {
    const { ideaId } = options;
    const idea = ideas.get({ id: ideaId });
    if (idea.deletedAt !== null) throw new Failure('NOT_FOUND');
    const title = veil.text(idea.title) ?? '';
    const { template, notes } = canvases.get({ ideaId });
    return {
      canvas: {
        ...{ title, template, versionName: null, today: ports.clock.today() },
        notes: notes.map(({ block, text, color, assumption, importance }) => ({
          ...{ block, text: veil.text(text) ?? '', color, assumption, importance },
        })),
      },
      idea: {
        ...{ title, state: idea.state },
        pitch: veil.text(idea.pitch),
        notes: veil.note(idea.notes),
        nextStep: veil.text(idea.nextStep),
        nextStepOn: idea.nextStepOn,
      },
      ...readFindings({ canvases, ...rooms }, options, veil),
    };
  },
  count: ({ canvas }) => canvas.notes.length,
  load: () => import('./canvas-page.tsx'),
  fileName: ({ figures, today }, { t }) =>
    `${t('canvas.fileName', { title: cleanStem(figures.idea.title) })}-${today}`,
};
