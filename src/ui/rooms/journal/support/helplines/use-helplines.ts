import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import { useCountry } from './use-country.ts';

/** The card that is shown, and the country it is of: null as long as neither the person nor the language says it. */
export function useHelplines() {
  const { i18n } = useTranslation();
  const api = useApi();
  const { isKnown, chosen, choose } = useCountry();
  const query = useQuery({
    ...api.support.getHelplines.queryOptions({
      input: { ...(chosen !== null && { country: chosen }), language: i18n.language === 'id' ? 'id' : 'en' },
    }),
    placeholderData: keepPreviousData,
  });
  const card = query.data;
  const country = chosen ?? (card && card.origin !== 'none' ? card.country : null);
  return { query, card, country, choose, isReady: isKnown && card !== undefined };
}
