import { notifications } from '@mantine/notifications';
import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { createTestCore, type TestCore, type TestCoreOptions } from '#tests/helpers/test-core.ts';
import { App } from '#ui/app/app.tsx';
import { AppProviders } from '#ui/app/providers.tsx';
import { createAppRouter } from '#ui/app/routes.tsx';
import { useSettings } from '#ui/lib/settings.tsx';

export interface RenderedApp extends TestCore {
  user: UserEvent;
  /** The path and search of the address now. */
  address: () => string;
}

export interface RenderAppOptions extends TestCoreOptions {
  route?: string;
  /** Works on the core before the page opens. */
  prepare?: (core: TestCore) => unknown;
}

/** The whole page over the real core in the same process; both end with the test. */
export async function renderApp({
  route = '/',
  prepare,
  ...options
}: RenderAppOptions = {}): Promise<RenderedApp> {
  const core = createTestCore(options);
  await prepare?.(core);
  const history = createMemoryHistory({ initialEntries: [route] });
  const page = render(<App client={core.client} router={createAppRouter(history)} />);
  onTestFinished(() => {
    page.unmount();
    // The library keeps toasts for the whole process.
    notifications.clean();
    core.close();
  });
  await screen.findByRole('main');
  return { ...core, user: userEvent.setup(), address: () => history.location.href };
}

export interface RenderedPart extends TestCore {
  user: UserEvent;
  rerender: (part: ReactNode) => void;
  unmount: () => void;
}

/** One part of the page, with everything it may count on, over the real core. */
export function renderWithCore(part: ReactNode, options: TestCoreOptions = {}): RenderedPart {
  const core = createTestCore(options);
  const wrap = (content: ReactNode) => (
    <AppProviders client={core.client}>
      <WhenReady>{content}</WhenReady>
    </AppProviders>
  );
  const page = render(wrap(part));
  onTestFinished(() => {
    page.unmount();
    notifications.clean();
    core.close();
  });
  return {
    ...core,
    user: userEvent.setup(),
    rerender: (next) => page.rerender(wrap(next)),
    unmount: () => page.unmount(),
  };
}

/** Rooms are never shown before the settings are known. */
function WhenReady({ children }: { children: ReactNode }) {
  return useSettings().state === 'ready' ? children : null;
}
