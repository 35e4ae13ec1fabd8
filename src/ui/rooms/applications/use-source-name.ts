import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { knownSources } from '#contract/applications.ts';

/** The word for a source: that of the catalogue for the known ones, the person's own text for the rest. */
export function useSourceName(): (source: string) => string {
  const { t } = useTranslation('words');
  return useCallback(
    (source) => ((knownSources as readonly string[]).includes(source) ? t(`source.${source}`) : source),
    [t],
  );
}
