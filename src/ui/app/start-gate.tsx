import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadFailure, Waiting } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useConnection } from '#ui/lib/connection.ts';
import { useSettings } from '#ui/lib/settings.tsx';
import { SessionPage } from './pages/session-page.tsx';
import { useSalvaging } from './use-salvaging.ts';

// Seen once, or hardly ever: no part of what everybody waits for.
const WelcomePage = lazy(async () => ({ default: (await import('./welcome/welcome-page.tsx')).WelcomePage }));
const RescuePage = lazy(async () => ({ default: (await import('./pages/rescue-page.tsx')).RescuePage }));
const SalvageReportPage = lazy(async () => ({
  default: (await import('./pages/salvage-report-page.tsx')).SalvageReportPage,
}));

/** Shows the app once the settings are known, and before that what stands in the way. */
export function StartGate({ children }: { children: ReactNode }) {
  const { settings, state } = useSettings();
  const api = useApi();
  const connection = useConnection();
  const { t } = useTranslation('app');
  const rescue = useQuery(api.rescue.get.queryOptions({ input: {} }));
  const salvaging = useSalvaging();
  const workspace = useQuery(api.workspace.get.queryOptions({ input: {} }));

  if (state !== 'ready' && connection === 'ended') return <SessionPage />;
  if (state !== 'ready' && state !== 'waiting') {
    return (
      <main>
        <ReadFailure error={workspace.error} onRetry={() => window.location.reload()} />
      </main>
    );
  }
  if (salvaging.salvaged) {
    return (
      <Suspense>
        <SalvageReportPage salvaged={salvaging.salvaged} onOpen={salvaging.close} />
      </Suspense>
    );
  }
  const trouble = salvaging.trouble ?? rescue.data;
  if (trouble && !workspace.data?.sample) {
    return (
      <Suspense>
        <RescuePage trouble={trouble} salvaging={salvaging} />
      </Suspense>
    );
  }
  if (state === 'waiting' || rescue.isPending || workspace.isPending) {
    return (
      <main>
        <Waiting>
          <p>{t('starting')}</p>
        </Waiting>
      </main>
    );
  }
  // Whoever looks around with sample data has not begun yet.
  if (!settings.welcomed && !workspace.data?.sample) {
    return (
      <Suspense>
        <WelcomePage />
      </Suspense>
    );
  }
  return children;
}
