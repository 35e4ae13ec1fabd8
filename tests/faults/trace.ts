// What a program did to its files, as strace writes it down, put back into words that the model of a disk understands.

import { readFileSync } from 'node:fs';

/** One system call that changed something, in the order in which they came back. */
export type Event =
  | { kind: 'open'; fd: number; path: string; creates: boolean; empties: boolean }
  | { kind: 'close'; fd: number }
  | { kind: 'write'; fd: number; at: number | null; bytes: Buffer }
  | { kind: 'copy'; from: number; to: number; at: number; length: number }
  | { kind: 'truncate'; fd: number; length: number }
  | { kind: 'sync'; fd: number }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'link'; from: string; to: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'folder'; path: string };

const calls = [
  'openat,close,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir',
  'link,linkat,mkdir,mkdirat,copy_file_range,sendfile,ioctl,dup,dup2,dup3,writev,pwritev',
].join(',');

/** The command line that writes the calls of a program to a file. */
export const traceTo = (path: string): string[] => [
  'strace',
  ...[
    '-f',
    '--seccomp-bpf',
    '-xx',
    '-s',
    '20000000',
    '-e',
    'signal=none',
    '-e',
    `trace=${calls}`,
    '-o',
    path,
  ],
];

export function readTrace(path: string): Event[] {
  const begun = new Map<string, string>();
  const events: Event[] = [];
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [, process = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(process, rest.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const whole = resumed ? `${begun.get(process) ?? ''}${resumed[1]}` : rest;
    const event = read(whole);
    if (event) events.push(event);
  }
  return events;
}

const bytesOf = (literal: string) => Buffer.from(literal.replaceAll('\\x', ''), 'hex');

function read(line: string): Event | null {
  const [, name = '', given = '', answer = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
  const result = Number(answer);
  if (name === '' || result < 0) return null;
  const texts = [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => bytesOf(text));
  const [path = '', other = ''] = texts.map(String);
  const numbers = given.replaceAll(/"[^"]*"/g, '').split(/,\s*/);
  const fd = Number(numbers[0]);
  switch (name) {
    case 'openat': {
      const flags = given.slice(given.lastIndexOf('"'));
      return {
        kind: 'open',
        fd: result,
        path,
        creates: flags.includes('O_CREAT'),
        empties: flags.includes('O_TRUNC'),
      };
    }
    case 'close':
      return { kind: 'close', fd };
    case 'write':
      return { kind: 'write', fd, at: null, bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, result) };
    case 'pwrite64':
      return {
        kind: 'write',
        fd,
        at: Number(numbers[3]),
        bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, result),
      };
    case 'copy_file_range':
      return { kind: 'copy', from: fd, to: Number(numbers[2]), at: position(numbers[1]), length: result };
    case 'sendfile':
      return { kind: 'copy', from: Number(numbers[1]), to: fd, at: position(numbers[2]), length: result };
    case 'ioctl':
      if (given.includes('FICLONE')) throw new Error('this file system clones files: trace on another one');
      return null;
    case 'ftruncate':
      return { kind: 'truncate', fd, length: Number(numbers[1]) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', fd };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', from: path, to: other };
    case 'link':
    case 'linkat':
      return { kind: 'link', from: path, to: other };
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return { kind: 'unlink', path };
    case 'mkdir':
    case 'mkdirat':
      return { kind: 'folder', path };
    default:
      throw new Error(`a call that the model does not know: ${line.slice(0, 80)}`);
  }
}

function position(text = ''): number {
  const [, at] = /\[(\d+)\]/.exec(text) ?? [];
  if (at === undefined) throw new Error(`a copy without a place: ${text}`);
  return Number(at);
}
