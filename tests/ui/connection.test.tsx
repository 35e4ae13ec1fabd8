import { ORPCError } from '@orpc/client';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { v7 as newId } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { App } from '#ui/app/app.tsx';
import type { Client } from '#ui/lib/client.ts';
import { reportConnection } from '#ui/lib/connection.ts';
import { toFailure } from '#ui/lib/failure.ts';

afterEach(() => reportConnection('open'));

describe('what a thrown value means', () => {
  test('a code of ours is taken with its data', () => {
    const error = new ORPCError('CONFLICT', { defined: true, data: { reference: '7' } });
    expect(toFailure(error)).toEqual({ code: 'CONFLICT', data: { reference: '7' } });
  });

  test('an answer of the server that is none of ours is understood by its status', () => {
    expect(toFailure(new ORPCError('PAYLOAD_TOO_LARGE')).code).toBe('INPUT_TOO_LARGE');
    expect(toFailure(new ORPCError('UNAUTHORIZED')).code).toBe('FORBIDDEN');
    expect(toFailure(new ORPCError('TEAPOT', { status: 418 })).code).toBe('UNEXPECTED');
  });

  test('a connection that broke is told from a mistake of ours', () => {
    expect(toFailure(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
    expect(toFailure(new RangeError('x')).code).toBe('UNEXPECTED');
  });
});

/** The real core behind a line that can be cut. */
function renderOverLine() {
  const core = createTestCore();
  let cut: Error | null = null;
  let endStream: (() => void) | null = null;
  const client = wrap(core.client, async (call, options) => {
    if (cut) throw cut;
    const output = await call(options);
    return cut ? Promise.reject(cut) : output;
  }) as Client;
  const page = render(<App client={client} />);
  return {
    core,
    cut(error: Error) {
      cut = error;
      endStream?.();
    },
    mend() {
      cut = null;
    },
    close() {
      page.unmount();
      core.close();
    },
  };

  function wrap(
    target: object,
    through: (call: (o: unknown) => Promise<unknown>, o: unknown) => unknown,
  ): object {
    return new Proxy(target, {
      get(from, key) {
        const value: unknown = Reflect.get(from, key);
        if (key === 'watch') return watch;
        return typeof value === 'function' || typeof value === 'object'
          ? wrap(value as object, through)
          : value;
      },
      apply: (from, _, [input, options]) =>
        through((given) => (from as (i: unknown, o: unknown) => Promise<unknown>)(input, given), options),
    });
  }

  async function watch(input: Record<string, never>, options: { signal: AbortSignal }) {
    if (cut) throw cut;
    const events = await core.client.workspace.watch(input, options);
    endStream = () => void events.return();
    return (async function* () {
      yield* events;
      if (cut) throw cut;
    })();
  }
}

test('while the core is away the page stays, keeps what was typed, and goes on by itself', async () => {
  const line = renderOverLine();
  const user = userEvent.setup();
  window.location.hash = '#/settings';
  const name = await screen.findByRole('textbox', { name: 'Name' });

  line.cut(new TypeError('Failed to fetch'));
  await screen.findByText(/Langkah is not running/);
  await user.type(name, 'Sari');
  expect((name as HTMLInputElement).value).toBe('Sari');

  // Meanwhile something happens that nobody here has heard of.
  const { id } = await line.core.client.applications.add({
    id: newId(),
    fields: { company: 'Kopi Nusantara', role: 'Barista' },
  });
  await line.core.client.applications.trash({ ids: [id] });
  line.mend();
  await waitFor(() => expect(screen.queryByText(/Langkah is not running/)).toBeNull(), { timeout: 3_000 });
  await user.click(screen.getByRole('link', { name: 'Trash' }));
  await screen.findByText('Barista');
  line.close();
});

test('a core that was started anew is told apart: nothing is thrown away, nothing is tried again', async () => {
  const line = renderOverLine();
  window.location.hash = '#/settings';
  await screen.findByRole('textbox', { name: 'Name' });
  line.cut(new ORPCError('UNAUTHORIZED'));
  await screen.findByText(/started anew/);
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeDefined();
  line.close();
});
