import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import type { WrittenNote } from '#core/ideas/files/canvas-file.ts';
import type { PrintedCanvas } from '#core/ideas/layout/layout-canvas.ts';

export function noteIn(block: Block, text = 'Warm lunch for offices nearby'): WrittenNote {
  return { block, text, color: 'sand', assumption: null, importance: null };
}

export function canvasOf(template: CanvasTemplate, notes: readonly WrittenNote[] = []): PrintedCanvas {
  return { title: 'Rice bowls', versionName: null, template, notes, today: '2026-11-30' };
}
