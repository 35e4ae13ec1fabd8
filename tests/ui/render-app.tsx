import { notifications } from '@mantine/notifications';
import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { createTestCore, type TestCore, type TestCoreOptions } from '#tests/helpers/test-core.ts';
import { App } from '#ui/app/app.tsx';
import { createAppRouter } from '#ui/app/routes.tsx';

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
