import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useChangeStream } from './change-stream.ts';
import type { Api, Client } from './client.ts';

const ApiContext = createContext<{ client: Client; api: Api } | null>(null);

interface ApiProviderProps {
  client: Client;
  children: ReactNode;
}

/** Lends the core to everything below, and keeps what was read from it fresh. */
export function ApiProvider({ client, children }: ApiProviderProps) {
  const queryClient = useMemo(createQueryClient, []);
  const value = useMemo(() => ({ client, api: createTanstackQueryUtils(client) }), [client]);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext.Provider value={value}>
        <ChangeListener client={client} />
        {children}
      </ApiContext.Provider>
    </QueryClientProvider>
  );
}

function ChangeListener({ client }: { client: Client }) {
  useChangeStream(client);
  return null;
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The core is on this machine: whether there is a network says nothing about it.
        networkMode: 'always',
        // The change stream says when something is out of date.
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
      },
    },
  });
}

function useApiContext() {
  const value = useContext(ApiContext);
  if (!value) throw new Error('ApiProvider is missing above this component.');
  return value;
}

/** The core itself: `client.applications.add({ … })`. Commands of the person go through `useCommand`. */
export function useClient(): Client {
  return useApiContext().client;
}

/** Query options over the core: `api.applications.list.queryOptions({ input })`. */
export function useApi(): Api {
  return useApiContext().api;
}
