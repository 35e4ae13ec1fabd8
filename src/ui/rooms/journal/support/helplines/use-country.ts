import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { namesIn } from './countries.ts';

/** Whoever goes through the list with the arrow keys passes many countries, and means the one they stop at. */
const settleMs = 600;

/** Whose helplines are shown. `chosen` is null until the person chose: then the language may say it. */
export function useCountry() {
  const { t, i18n } = useTranslation('support');
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const read = api.support.getSettings.queryOptions({ input: {} });
  const { data, isSuccess } = useQuery(read);
  const [passing, setPassing] = useState<string | null>(null);
  const change = useCommand(client.support.changeSettings);
  const keep = useDebouncedCallback(
    async (country: string) => {
      const stored = await change.run({ country });
      if (stored) queries.setQueryData(read.queryKey, stored);
      setPassing((current) => (current === country ? null : current));
      if (stored) announce(t('helplines.chosen', { country: namesIn(i18n.language)(country) }));
    },
    { delay: settleMs, flushOnUnmount: true },
  );
  return {
    isKnown: isSuccess,
    chosen: passing ?? data?.country ?? null,
    choose(country: string) {
      setPassing(country);
      keep(country);
    },
  };
}
