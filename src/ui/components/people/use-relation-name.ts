import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { knownRelations } from '#contract/contact-parts.ts';

/** The word for a relation: that of the catalogue for the known ones, the person's own text for the rest. */
export function useRelationName(): (relation: string) => string {
  const { t } = useTranslation('words');
  return useCallback(
    (relation) =>
      (knownRelations as readonly string[]).includes(relation) ? t(`relation.${relation}`) : relation,
    [t],
  );
}
