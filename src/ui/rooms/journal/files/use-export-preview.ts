import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EntryExportChoice } from '#contract/entries.ts';
import { limits } from '#contract/limits.ts';
import { useApi } from '#ui/lib/api.tsx';

/** What would leave. It is counted anew whenever it is asked, and not kept. */
export function useExportPreview(choice: EntryExportChoice, isAsked: boolean) {
  const api = useApi();
  const { data, isPlaceholderData } = useQuery({
    ...api.entries.previewExport.queryOptions({ input: { choice } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const shown = isAsked ? data : undefined;
  return {
    data: shown,
    /** What is shown is what would leave, and it is something, and not too much. */
    canLeave:
      shown !== undefined &&
      !isPlaceholderData &&
      shown.entryCount > 0 &&
      shown.fileBytes <= limits.entryExportBytes,
  };
}
export type ExportPreview = NonNullable<ReturnType<typeof useExportPreview>['data']>;
