import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CanvasPaper } from '#contract/idea-parts.ts';
import { toPngFile } from '#ui/components/chart/image-files.ts';
import { readDrawn } from '#ui/components/chart/read-drawn.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';

const kinds = ['pdf', 'png', 'svg', 'markdown', 'json'] as const;
export type CanvasFileKind = (typeof kinds)[number];

/** Whether it is drawn on a sheet of paper. */
export const isSheet = (kind: CanvasFileKind): boolean => kind !== 'markdown' && kind !== 'json';

export interface CanvasFileChoice {
  kind: CanvasFileKind;
  paper: CanvasPaper;
  includeAssumptions: boolean;
}

/** The canvas, or one of its versions, as a page, a picture or a text; with the kinds of files that the shell can make. */
export function useTakeCanvas(ideaId: string, versionId: string | null) {
  const { t } = useTranslation('canvases');
  const { language } = useFormatting();
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const { run, isRunning } = useCommand(client.canvases.export, { undoable: false });

  async function take({ kind, paper, includeAssumptions }: CanvasFileChoice): Promise<File | undefined> {
    const format = kind === 'png' ? 'svg' : kind;
    const file = await run({ ideaId, versionId, format, language, paper, includeAssumptions });
    if (!file || kind !== 'png') return file;
    try {
      return await toPngFile(readDrawn(await file.text()), file.name.replace(/\.svg$/i, ''));
    } catch {
      showFailureToast(t('files.notMade'));
      return undefined;
    }
  }
  return { take, isRunning, kinds: kinds.filter((kind) => kind !== 'pdf' || abilities?.pdf) };
}
