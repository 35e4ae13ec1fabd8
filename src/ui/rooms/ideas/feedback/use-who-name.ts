import { useTranslation } from 'react-i18next';
import type { FeedbackItem } from '#contract/feedback.ts';

/** Who said it: a contact, a name, or nobody who is named. */
export function useWhoName(): (item: Pick<FeedbackItem, 'contact' | 'name'>) => string {
  const { t } = useTranslation('feedback');
  return ({ contact, name }) => contact?.name ?? name ?? t('who.nobody');
}
