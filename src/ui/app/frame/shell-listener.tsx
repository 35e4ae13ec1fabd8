import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MenuCommand, ShellEvent } from '#contract/shell.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useFailureWords } from '#ui/lib/failure.ts';
import { followStream } from '#ui/lib/follow-stream.ts';
import { runShortcut } from '#ui/lib/shortcut.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';
import { saveEverything } from '#ui/lib/unsaved.ts';

/** Does what the menu, a notification or the end of the program asks of the page. */
export function ShellListener() {
  const api = useApi();
  const client = useClient();
  const router = useRouter();
  const navigate = useNavigate();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const failureWords = useFailureWords();
  const words = useRef(failureWords);
  words.current = failureWords;
  const hasEvents = abilities?.events === true;

  useEffect(() => {
    if (!hasEvents) return;
    const deeds: Record<MenuCommand, () => unknown> = {
      new: () => runShortcut('n') || navigate({ to: '/applications' }),
      import: () => navigate({ to: '/import' }),
      search: () => runShortcut('mod+k'),
      settings: () => navigate({ to: '/settings' }),
      keyboardMap: () => runShortcut('?'),
      dataFolder: () => client.shell.openDataFolder({}),
    };
    async function handle(event: ShellEvent) {
      if (event.kind === 'command') await deeds[event.command]();
      else if (event.kind === 'open') router.history.push(event.path);
      else if (event.kind === 'failure') showFailureToast(words.current(event));
      else {
        await saveEverything();
        await client.shell.confirmSaved({ request: event.request });
      }
    }
    const stop = new AbortController();
    void followStream({
      signal: stop.signal,
      open: (signal) => client.shell.watch({}, { signal }),
      // Whatever goes wrong with one deed, the next is heard.
      onEvent: (event) => void handle(event).catch(() => {}),
    });
    return () => stop.abort();
  }, [hasEvents, client, navigate, router]);
  return null;
}
