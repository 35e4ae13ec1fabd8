import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from '#scripts/toolchain/project.mjs';

test.each([
  ['en_GB.UTF-8', 'Langkah does not know "--verbose". It takes'],
  ['id_ID.UTF-8', 'Langkah tidak mengenal "--verbose". Yang dapat dipakai:'],
])('in %s, a wrong argument ends with 2 and one sentence', (locale, sentence) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromRoot('scripts', 'start.mjs'), '--verbose'],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: locale },
    },
  );
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
});
