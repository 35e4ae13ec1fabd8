import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { os } from '@orpc/server';
import { v7 as newId } from 'uuid';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contract } from '#contract/index.ts';
import { isExpectedSender } from '#core/desktop/messages.ts';
import { connectPage, toCore, toPage } from '#electron/main/connection.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { FakeContents, FakeIpc, type FrameState, makeFrame, makeIpcEvent } from './fake-electron.ts';
import { type Bridge, buildPreload, runPreload } from './preload-bundle.ts';

type Client = ContractRouterClient<Contract>;

let preload: string;
let core: TestCore;
let ipc: FakeIpc;
let contents: FakeContents;
let log: string[];

beforeAll(async () => {
  preload = await buildPreload();
});
beforeEach(() => {
  core = createTestCore();
  ipc = new FakeIpc();
  contents = new FakeContents();
  log = [];
  connect(core.core.router);
});
afterEach(() => core.close());

function connect(router: Parameters<typeof connectPage>[0]['router']) {
  connectPage({
    router,
    ipc: ipc.asIpc(),
    contents: contents.asContents(),
    log: { write: ({ event, code }) => void log.push(code ? `${event} ${code}` : event) },
  });
}

/** A document with the built preload, and the client that the UI makes over it. */
function openPage<T = Client>(frame: FrameState = {}): { bridge: Bridge; client: T } {
  const { bridge } = runPreload(preload, { ipc, contents, frame: makeFrame(frame) });
  const port = {
    postMessage: (message: unknown) => bridge.send(message),
    onMessage: { addListener: (listener: (message: unknown) => void) => bridge.receive(listener) },
    onDisconnect: { addListener: () => {} },
  };
  return { bridge, client: createORPCClient(new RPCLink({ port })) as T };
}

const add = (client: Client, company = 'Sinar Laut') =>
  client.applications.add({ id: newId(), fields: { company, role: 'Analis' } });

describe('calls', () => {
  test('reach the core and come back with their values', async () => {
    const { client } = openPage();
    const added = await add(client);
    expect(added.companyName).toBe('Sinar Laut');
    expect(await client.applications.get({ id: added.id })).toEqual(added);
    expect(await core.client.applications.get({ id: added.id })).toEqual(added);
  });

  test('fail with their code and data', async () => {
    const { client } = openPage();
    const [missing] = await safe(client.applications.get({ id: newId() }));
    expect(isDefinedError(missing) && missing.code).toBe('NOT_FOUND');
    const [refused] = await safe(
      client.applications.add({ id: newId(), fields: { company: '', role: 'Analis' } }),
    );
    expect(isDefinedError(refused) && [refused.code, refused.data]).toEqual([
      'INVALID_INPUT',
      { refusals: [{ field: 'fields.company', reason: 'REQUIRED' }] },
    ]);
  });

  test('that do not exist are no calls', async () => {
    const { client } = openPage<Record<string, Record<string, (input: unknown) => Promise<unknown>>>>();
    await expect(client.files?.read?.('/etc/passwd')).rejects.toThrow();
    await expect(client.applications?.constructor?.({})).rejects.toThrow();
  });

  test('listen to a stream until they stop', async () => {
    const { client } = openPage();
    const events = await client.workspace.watch({});
    await add(client);
    const event = await events.next();
    expect(event.done ? [] : event.value.nouns).toContain('applications');
    await events.return?.();
    const before = contents.sent.length;
    await add(client);
    expect(contents.sent.length).toBe(before + 1);
  });

  test('of hundreds at once are all answered', async () => {
    const { client } = openPage();
    const added = await add(client);
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => client.applications.get({ id: added.id })),
    );
    expect(answers.every(({ id }) => id === added.id)).toBe(true);
  });
});

test('files cross in both directions, byte for byte', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  contents = new FakeContents();
  connect({ echo: os.handler(({ input }) => (input as { file: File }).file) });
  const { client } = openPage<{ echo(input: { file: File }): Promise<File> }>();
  const back = await client.echo({ file: new File([bytes], 'lamaran.csv', { type: 'text/csv' }) });
  expect([back.name, back.type]).toEqual(['lamaran.csv', 'text/csv']);
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
});

describe('17: the sender of every message is looked at', () => {
  const refused: [string, FrameState | null][] = [
    ['a frame that has gone (null)', null],
    ['a destroyed frame', { destroyed: true }],
    ['a detached frame', { detached: true }],
    ['a frame inside the page', { parent: makeFrame() }],
    ['another origin', { url: 'https://example.org/' }],
    ['another host of our scheme', { url: 'langkah://other/' }],
    ['a document that is being printed', { url: 'langkah://print/0195a000' }],
    ['an origin that begins like ours', { url: 'langkah://app.example.org/' }],
    ['an origin that ends like ours', { url: 'https://example.org/langkah://app/' }],
    ['an address without a path', { url: 'langkah://app' }],
    ['an empty page', { url: 'about:blank' }],
    ['a preview', { url: 'about:srcdoc' }],
    ['developer tools', { url: 'devtools://devtools/bundled/devtools_app.html' }],
    ['a file', { url: 'file:///app/index.html' }],
    ['no address', { url: '' }],
  ];

  test.each(refused)('%s is not expected', (_name, state) => {
    const event = makeIpcEvent(contents, state && makeFrame(state));
    expect(isExpectedSender(event, contents.asContents())).toBe(false);
  });

  test.each(refused)('%s gets no answer and changes nothing', async (_name, state) => {
    const { client } = openPage();
    let call: { connection: unknown; message: unknown } | null = null;
    ipc.once(toCore, (_event, connection, message) => {
      call = { connection, message };
    });
    await add(client);
    const answered = contents.sent.length;
    const { connection, message } = call ?? expect.unreachable();
    const event = makeIpcEvent(contents, state && makeFrame(state));
    ipc.emit(toCore, event, connection, repeat(message));
    ipc.emit(toCore, event, 'a new connection', repeat(message));
    // What came after it is answered, so whatever was carried out would show by now.
    expect((await client.applications.count({})).total).toBe(1);
    expect(contents.sent.length).toBe(answered + 1);
    expect(log).toEqual(['refused message', 'refused message']);
  });

  test('the main frame of our page is, wherever it is in the page', () => {
    for (const url of ['langkah://app/', 'langkah://app/index.html', 'langkah://app/#/applications?open=1']) {
      expect(isExpectedSender(makeIpcEvent(contents, makeFrame({ url })), contents.asContents())).toBe(true);
    }
  });

  test('the right page in another window is not', async () => {
    const other = new FakeContents();
    ipc.emit(toCore, makeIpcEvent(other, makeFrame()), 'c', '{"i":"1","p":{"u":"/applications/count"}}');
    await openPage().client.applications.count({});
    expect(log).toEqual(['refused message']);
    expect(other.sent).toEqual([]);
  });

  test('a window that has gone is not', () => {
    const event = makeIpcEvent(contents, makeFrame());
    contents.isGone = true;
    expect(isExpectedSender(event, contents.asContents())).toBe(false);
  });

  /** The same call with an id of its own, as if the page had made it once more. */
  function repeat(message: unknown): string {
    return String(message)
      .replace('"i":"1"', '"i":"77"')
      .replace(/[\da-f-]{36}/, newId());
  }
});

describe('messages that make no sense', () => {
  const senseless: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a date', new Date(0)],
    ['an object', { i: '1', p: { u: '/applications/count' } }],
    ['a list', ['1', 1, {}]],
    ['an empty text', ''],
    ['too many bytes', new Uint8Array(64 * 1_024 * 1_024 + 1)],
  ];
  test.each(senseless)('%s is refused', async (_name, message) => {
    ipc.emit(toCore, makeIpcEvent(contents, makeFrame()), 'c', message);
    expect(log).toEqual(['refused message']);
  });

  const malformed: [string, unknown][] = [
    ['no JSON', 'hello'],
    ['JSON of something else', '{}'],
    ['a call to nowhere', '{"i":"1","p":{"u":"http://["}}'],
    ['bytes without a head', new Uint8Array([255, 1, 2])],
    ['a part of a stream that nobody opened', '{"i":"9","t":3,"p":{"e":"message"}}'],
    ['the end of a call that nobody made', '{"i":"9","t":4}'],
  ];
  test.each(malformed)('%s harms nobody', async (_name, message) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    ipc.emit(toCore, makeIpcEvent(contents, makeFrame()), 'c', message);
    await expect(openPage().client.applications.count({})).resolves.toEqual({ total: 0, byStage: [] });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('a message without a connection is refused', () => {
    ipc.emit(
      toCore,
      makeIpcEvent(contents, makeFrame()),
      undefined,
      '{"i":"1","p":{"u":"/applications/count"}}',
    );
    ipc.emit(toCore, makeIpcEvent(contents, makeFrame()), { toString: () => 'c' }, '{}');
    expect(log).toEqual(['refused message', 'refused message']);
  });
});

describe('the life of a connection', () => {
  test('a reloaded page starts anew: what was meant for the one before does not reach it', async () => {
    const first = openPage();
    const events = await first.client.workspace.watch({});
    void events.next().catch(() => {});
    const second = openPage();
    const heard: unknown[] = [];
    second.bridge.receive((message) => heard.push(message));
    // Both documents count their calls from the same number.
    expect((await second.client.applications.count({})).total).toBe(0);
    const before = contents.sent.length;
    await add(second.client);
    // One answer, and no event for the stream of the page that has gone.
    expect(contents.sent.length).toBe(before + 1);
    expect(heard).toHaveLength(2);
    expect(contents.sent.every(({ channel }) => channel === toPage)).toBe(true);
  });

  test('a window that closes takes its streams along, and nothing is sent to it', async () => {
    const { client } = openPage();
    const events = await client.workspace.watch({});
    void events.next().catch(() => {});
    const before = contents.sent.length;
    contents.destroy();
    await core.client.applications.add({ id: newId(), fields: { company: 'Sinar Laut', role: 'Analis' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(contents.sent.length).toBe(before);
    expect(ipc.listenerCount(toCore)).toBe(0);
  });

  test('listens on one channel', () => {
    expect(ipc.eventNames()).toEqual([toCore]);
  });
});
