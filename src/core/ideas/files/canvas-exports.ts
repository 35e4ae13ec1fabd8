import type { CanvasExportFormat, CanvasPaper } from '#contract/idea-parts.ts';
import type { Language } from '#contract/settings.ts';
import { cleanStem } from '../../files/file-kind.ts';
import type { Ports } from '../../ports.ts';
import { printDocument } from '../../reports/printing/print-document.ts';
import { createReportWords } from '../../reports/report-words.ts';
import type { PrintedCanvas } from '../layout/layout-canvas.ts';
import { writeCanvasJson } from './canvas-file.ts';
import { writeCanvasMarkdown } from './write-canvas-markdown.ts';

export interface CanvasExportOptions {
  format: CanvasExportFormat;
  paper: CanvasPaper;
  language: Language;
  includeAssumptions: boolean;
}

// Needed by no start.
const loadLayout = () => import('../layout/layout-canvas.ts');
const loadDocument = () => import('./canvas-document.tsx');
const loadPicture = () => import('./write-canvas-svg.ts');

const types = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  svg: { ending: 'svg', type: 'image/svg+xml' },
  markdown: { ending: 'md', type: 'text/markdown' },
  json: { ending: 'json', type: 'application/json' },
} as const satisfies Record<CanvasExportFormat, { ending: string; type: string }>;

/** Canvases on their way out of the program. What is given was read before: nothing here looks into the workspace. */
export function createCanvasExports(ports: Pick<Ports, 'printing' | 'log'>) {
  async function layOut(canvas: PrintedCanvas, options: Omit<CanvasExportOptions, 'format'>) {
    const { layoutCanvas } = await loadLayout();
    return layoutCanvas(canvas, options, createReportWords(options.language));
  }

  async function render(canvas: PrintedCanvas, options: Omit<CanvasExportOptions, 'format'>) {
    const layout = await layOut(canvas, options);
    const { renderCanvas } = await loadDocument();
    return { html: renderCanvas(layout, canvas.template), pageCount: layout.pages.length };
  }

  return {
    /** The document that is printed, and on how many sheets. */
    preview: render,

    /** As `canvases.export` says. NOT_AVAILABLE without a printer; PRINT_FAILED. */
    async write(canvas: PrintedCanvas, options: CanvasExportOptions): Promise<File> {
      const { format, language, paper, includeAssumptions } = options;
      const { ending, type } = types[format];
      const { title, today } = canvas;
      const name = `${cleanStem(title)}-${today}.${ending}`;
      const toFile = (text: string) => new File([text], name, { type });
      if (format === 'json') return toFile(writeCanvasJson(plain(canvas, includeAssumptions)));
      if (format === 'markdown') {
        return toFile(writeCanvasMarkdown(canvas, language, { includeAssumptions }));
      }
      if (format === 'svg') {
        const { writeCanvasSvg } = await loadPicture();
        return toFile(writeCanvasSvg(await layOut(canvas, options)));
      }
      const { html } = await render(canvas, options);
      return printDocument(ports, { html, paper, name, title, author: null, today });
    },
  };
}

/** JSON has no words to leave out: without assumptions its notes are plain ones. */
function plain({ title, template, notes }: PrintedCanvas, includeAssumptions: boolean) {
  const written = includeAssumptions
    ? notes
    : notes.map((note) => ({ ...note, color: 'sand' as const, assumption: null, importance: null }));
  return { title, template, notes: written };
}
