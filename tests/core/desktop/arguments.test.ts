import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '#core/desktop/arguments.ts';

describe('the command line', () => {
  const read = (...given: string[]) =>
    readArguments(['/opt/electron', '/app', ...given], 'linux', { XDG_DATA_HOME: '/data' });

  test.each([
    [[], { workspace: join('/data', 'Langkah'), sample: false, selfCheck: false }],
    [['--sample'], { workspace: join('/data', 'Langkah'), sample: true, selfCheck: false }],
    [['--workspace', '/a b'], { workspace: '/a b', sample: false, selfCheck: false }],
    [['--workspace=/a'], { workspace: '/a', sample: false, selfCheck: false }],
    [['--self-check'], { workspace: join('/data', 'Langkah'), sample: false, selfCheck: true }],
    [['--workspace', 'here'], { workspace: resolve('here'), sample: false, selfCheck: false }],
    [['--workspace'], { workspace: join('/data', 'Langkah'), sample: false, selfCheck: false }],
    [['--workspace='], { workspace: join('/data', 'Langkah'), sample: false, selfCheck: false }],
    [
      ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox', '-psn_0_1', '--sample', 'langkah:x'],
      { workspace: join('/data', 'Langkah'), sample: true, selfCheck: false },
    ],
  ])('%j', (given, expected) => expect(read(...given)).toEqual(expected));

  test('the workspace lies where browser mode has it', () => {
    expect(readArguments([], 'win32', { APPDATA: 'C:/Roaming' }).workspace).toBe(
      join('C:/Roaming', 'Langkah'),
    );
    expect(readArguments([], 'darwin', {}).workspace).toMatch(/Library.Application Support.Langkah$/);
  });
});
