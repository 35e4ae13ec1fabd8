import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import type { Client } from '#ui/lib/client.ts';
import { AppProviders } from './providers.tsx';
import { createAppRouter } from './routes.tsx';
import { StartGate } from './start-gate.tsx';

/** The whole page over one core. `router` is given by tests only. */
export function App({ client, router }: { client: Client; router?: ReturnType<typeof createAppRouter> }) {
  const [ownRouter] = useState(() => router ?? createAppRouter());
  return (
    <AppProviders client={client}>
      <StartGate>
        <RouterProvider router={ownRouter} />
      </StartGate>
    </AppProviders>
  );
}
