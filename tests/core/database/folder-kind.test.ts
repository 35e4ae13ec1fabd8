import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolderKind } from '#core/database/folder-kind.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each([
  'Dropbox/Langkah',
  'OneDrive - Contoso/Langkah',
  'Library/Mobile Documents/Langkah',
  'Library/CloudStorage/GoogleDrive-sari@example.com/Langkah',
  'My Drive/Langkah',
  'Nextcloud/a/b/Langkah',
])('%s is kept in step by another program', (path) => {
  expect(readFolderKind(join(home, path))).toBe('synced');
});

test('a folder is known by what such a program leaves in it, wherever it lies', () => {
  const folder = join(home, 'work', 'Langkah');
  mkdirSync(folder, { recursive: true });
  expect(readFolderKind(folder)).toBe('ordinary');
  writeFileSync(join(home, 'work', '.stfolder'), '');
  expect(readFolderKind(folder)).toBe('synced');
});

test.each(['Boxes/Langkah', 'Dropboxed', 'my-driver', 'synchron'])('%s is an ordinary folder', (path) => {
  expect(readFolderKind(join(home, path))).toBe('ordinary');
});

test('a folder of another computer is known by its name', () => {
  expect(readFolderKind('\\\\server\\share\\Langkah')).toBe('network');
});
