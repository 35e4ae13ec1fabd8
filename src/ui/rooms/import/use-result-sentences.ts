import { useTranslation } from 'react-i18next';
import type { ImportTarget } from '#contract/import-parts.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

export interface ImportResult {
  applications: { addedCount: number };
  contacts: { addedCount: number; changedCount: number };
  resources: { addedCount: number };
  skills: { addedCount: number; changedCount: number };
  entries: { addedCount: number };
  skippedCount: number;
}

/** What an import has done, one sentence for each kind of record. */
export function useResultSentences(): (result: ImportResult, targets: ReadonlySet<ImportTarget>) => string[] {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const counted = (count: number) => ({ count, shown: number(count) });
  return ({ applications, contacts, resources, skills, entries }, targets) => [
    ...(targets.has('applications') ? [t('result.added', counted(applications.addedCount))] : []),
    ...(targets.has('contacts') ? [t('result.people', counted(contacts.addedCount))] : []),
    ...(contacts.changedCount > 0 ? [t('result.changed', counted(contacts.changedCount))] : []),
    ...(targets.has('resources') ? [t('result.resources', counted(resources.addedCount))] : []),
    ...(targets.has('entries') ? [t('result.entries', counted(entries.addedCount))] : []),
    ...(targets.has('skills') ? [t('result.skills', counted(skills.addedCount + skills.changedCount))] : []),
  ];
}
