import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { knownMarks } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import { useApi } from '#ui/lib/api.tsx';

const none: Mark[] = [];

function isKnownCategory({ kind, category }: Pick<Mark, 'kind' | 'category'>): boolean {
  return Object.hasOwn(knownMarks[kind], category);
}

/** Feelings and factors, and what each and its category is called. */
export function useMarks() {
  const { t } = useTranslation('marks');
  const api = useApi();
  const query = useQuery(api.marks.list.queryOptions({ input: {} }));
  const nameOf = useCallback(
    ({ kind, known, name }: Pick<Mark, 'kind' | 'known' | 'name'>) => name ?? t(`${kind}.${known}`),
    [t],
  );
  const categoryOf = useCallback(
    (mark: Pick<Mark, 'kind' | 'category'>) =>
      isKnownCategory(mark) ? t(`category.${mark.kind}.${mark.category}`) : mark.category,
    [t],
  );
  return { query, marks: query.data ?? none, nameOf, categoryOf };
}
