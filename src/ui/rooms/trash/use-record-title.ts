import { useTranslation } from 'react-i18next';
import type { TrashedRecord } from '#contract/trash.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

/** What a record in the trash is called. An entry of the journal goes by its day, so that none of its words stand here. */
export function useRecordTitle() {
  const { t } = useTranslation('trash');
  const { day } = useFormatting();
  return ({ noun, title }: Pick<TrashedRecord, 'noun' | 'title'>) =>
    noun === 'entry' ? t('entryOf', { day: day(title) }) : title;
}
