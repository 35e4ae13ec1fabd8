import { useTranslation } from 'react-i18next';
import type { CanvasNote } from '#contract/canvases.ts';

/** "2 for, 1 against", or that nothing is known yet. */
export function useEvidenceWords() {
  const { t } = useTranslation('ideas');
  return ({
    supportsCount,
    contradictsCount,
    evidence = [],
  }: Pick<CanvasNote, 'supportsCount' | 'contradictsCount'> & { evidence?: readonly unknown[] }): string => {
    const sides = [
      ...(supportsCount > 0 ? [t('evidence.for', { count: supportsCount })] : []),
      ...(contradictsCount > 0 ? [t('evidence.against', { count: contradictsCount })] : []),
    ];
    if (sides.length > 0) return sides.join(', ');
    return evidence.length > 0 ? t('evidence.unclear', { count: evidence.length }) : t('evidence.none');
  };
}
