import { beforeAll, describe, expect, test } from 'vitest';
import { toCore, toPage } from '#electron/main/connection.ts';
import { FakeContents, FakeIpc, makeFrame } from './fake-electron.ts';
import { buildPreload, runPreload } from './preload-bundle.ts';

let code: string;
beforeAll(async () => {
  code = await buildPreload();
});

function load(options: { sandboxed?: boolean } = {}) {
  const ipc = new FakeIpc();
  const contents = new FakeContents();
  const sent: unknown[][] = [];
  for (const channel of [toCore, toPage])
    ipc.on(channel, (_event, ...given) => sent.push([channel, ...given]));
  return { ipc, contents, sent, ...runPreload(code, { ipc, contents, frame: makeFrame(), ...options }) };
}

describe('20: the built preload', () => {
  test('asks for Electron and for nothing else', () => {
    expect(load().required).toEqual(['electron']);
    expect([...code.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
    expect(code).not.toMatch(/\bimport\b|\bfetch\b|zod|orpc|eval/);
    expect(code.length).toBeLessThan(2_000);
  });

  test('exposes one object of two plain functions', () => {
    const { exposed, bridge } = load();
    expect([...exposed.keys()]).toEqual(['langkah']);
    expect(Object.keys(bridge).sort()).toEqual(['receive', 'send']);
    expect(reachable(bridge)).toEqual(['receive', 'send']);
  });

  test('sends on one channel, under the name of this document', () => {
    const { bridge, sent } = load();
    bridge.send('a');
    bridge.send(new Uint8Array([1, 2]));
    expect(sent).toEqual([
      [toCore, expect.stringMatching(/^[\da-f-]{36}$/), 'a'],
      [toCore, sent[0]?.[1], new Uint8Array([1, 2])],
    ]);
    expect(load().sent[0]?.[1]).not.toBe(sent[0]?.[1]);
  });

  test('lets clones pass and nothing else', () => {
    const { bridge } = load();
    expect(() => bridge.send(() => {})).toThrow(/could not be cloned/);
  });

  test('hands over the message without the event, until the listener leaves', () => {
    const { bridge, contents, sent, listeners } = load();
    const heard: unknown[][] = [];
    const leave = bridge.receive((...given: unknown[]) => heard.push(given));
    bridge.send('x');
    const connection = sent[0]?.[1];
    contents.send(toPage, connection, 'first');
    contents.send(toPage, 'the document before', 'not for us');
    contents.send(toPage, undefined, 'nor this');
    expect(leave()).toBeUndefined();
    contents.send(toPage, connection, 'too late');
    expect(heard).toEqual([['first']]);
    expect(listeners.size).toBe(0);
  });

  test('gives a page nothing when it is not sandboxed', () => {
    expect(() => load({ sandboxed: false })).toThrow();
  });
});

/** Names of everything that can be reached from an object without calling anything. */
function reachable(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value)
    .flatMap(([name, inner]) => [name, ...reachable(inner, seen)])
    .sort();
}
