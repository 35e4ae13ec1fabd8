import { Failure } from '#contract/failures.ts';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../../commands/services.ts';
import type { Ports } from '../../ports.ts';
import type { CanvasReader } from './canvas-reader.ts';
import type { Versions } from './versions.ts';

// Needed by no start.
const loadReader = () => import('../files/read-canvas-file.ts');
const loadExports = () => import('../files/canvas-exports.ts');

export interface CanvasFilesOptions {
  ports: Pick<Ports, 'clock' | 'printing' | 'log'>;
  reader: CanvasReader;
  versions: Pick<Versions, 'getVersion'>;
  getIdea: (idea: { id: string }) => Idea;
}

type Printed = Parameters<
  ReturnType<Awaited<ReturnType<typeof loadExports>>['createCanvasExports']>['write']
>[0];

/** Canvases as files, and files as canvases. It only reads. */
export function createCanvasFiles({ ports, reader, versions, getIdea }: CanvasFilesOptions) {
  /** NOT_FOUND. */
  function read({ ideaId, versionId }: { ideaId: string; versionId: string | null }): Printed {
    const { title } = getIdea({ id: ideaId });
    const common = { title, today: ports.clock.today() };
    if (versionId === null) {
      return { ...common, ...contentOf(reader.template(ideaId), reader.rows(ideaId)), versionName: null };
    }
    const version = versions.getVersion({ id: versionId });
    if (version.ideaId !== ideaId) throw new Failure('NOT_FOUND');
    return { ...common, ...contentOf(version.template, version.notes), versionName: version.name };
  }

  return {
    async previewExport(input) {
      // Read at once: the workspace may be exchanged while the rest is loaded.
      const canvas = read(input);
      return (await loadExports()).createCanvasExports(ports).preview(canvas, input);
    },
    async export(input) {
      const canvas = read(input);
      return (await loadExports()).createCanvasExports(ports).write(canvas, input);
    },
    async inspectFile({ file }) {
      if (file.size > limits.canvasFileBytes)
        throw new Failure('IMPORT_TOO_LARGE', { limit: limits.canvasFileBytes });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await loadReader()).readCanvasFile(bytes);
    },
  } satisfies Pick<Services['canvases'], 'previewExport' | 'export' | 'inspectFile'>;
}

function contentOf(template: CanvasTemplate, notes: Printed['notes']): Pick<Printed, 'template' | 'notes'> {
  const bare = notes.map(({ block, text, color, assumption, importance }) => ({
    ...{ block, text, color, assumption, importance },
  }));
  return { template, notes: bare };
}
