import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { defaultSettings, type Settings } from '#contract/settings.ts';
import { useApi, useClient } from './api.tsx';
import { type SeenFailure, toFailure, useFailureWords } from './failure.ts';
import { showFailureToast } from './toast.tsx';

interface SettingsValue {
  /** The usual ones until the person's own have been read. */
  settings: Settings;
  state: 'waiting' | 'ready' | SeenFailure;
  /** In force at once; taken back when they cannot be kept. */
  change: (changes: Partial<Settings>) => Promise<void>;
}

const SettingsContext = createContext<SettingsValue | null>(null);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const api = useApi();
  const queryClient = useQueryClient();
  const failureWords = useFailureWords();
  const { queryKey } = api.settings.get.queryOptions({ input: {} });
  const { data, error } = useQuery(api.settings.get.queryOptions({ input: {} }));

  const change = useCallback(
    async (changes: Partial<Settings>) => {
      const before = queryClient.getQueryData(queryKey);
      if (before) {
        queryClient.setQueryData(queryKey, {
          ...before,
          ...changes,
          views: { ...before.views, ...changes.views },
        });
      }
      try {
        queryClient.setQueryData(queryKey, await client.settings.change(changes));
      } catch (failed) {
        const failure = toFailure(failed);
        await queryClient.invalidateQueries({ queryKey });
        if (failure.code !== 'UNREACHABLE') showFailureToast(failureWords(failure));
      }
    },
    [client, queryClient, queryKey, failureWords],
  );

  const value = useMemo<SettingsValue>(
    () => ({
      settings: data ?? defaultSettings,
      state: data ? 'ready' : error ? toFailure(error) : 'waiting',
      change,
    }),
    [data, error, change],
  );
  return <SettingsContext.Provider value={value}>{children}</SettingsContext.Provider>;
}

export function useSettings(): SettingsValue {
  const value = useContext(SettingsContext);
  if (!value) throw new Error('SettingsProvider is missing above this component.');
  return value;
}
