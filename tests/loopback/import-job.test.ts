import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SpawnJob } from '#core/ports.ts';
import { createJobSpawner } from '#loopback/spawn-job.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCoreOptions } from '#tests/helpers/test-core.ts';
import { type BuiltProgram, buildProgram } from './built-program.ts';

let program: BuiltProgram;
let spawnJob: SpawnJob;
beforeAll(async () => {
  program = await buildProgram();
  spawnJob = createJobSpawner(join(program.root, 'out', 'loopback', 'job.js'));
});
afterAll(() => program.remove());

const csv = (text: string) => new File([text], 'applications.csv', { type: 'text/csv' });

/** A core with processes of its own; after `work` it must still save. */
async function withCore<T>(
  options: TestCoreOptions,
  work: (core: ReturnType<typeof createTestCore>) => Promise<T>,
) {
  const core = createTestCore(options);
  try {
    const result = await work(core);
    await addApplication(core.client);
    expect((await core.client.applications.count({})).total).toBe(1);
    return result;
  } finally {
    core.close();
  }
}

test('a file is read in a process of its own, with the failures it would have here', async () => {
  await withCore({ spawnJob }, async ({ client }) => {
    const { parts } = await client.imports.inspect({
      file: csv('Company;Role\nRimba;Analyst\nSamudra;Planner'),
    });
    expect(parts[0]).toMatchObject({
      delimiter: ';',
      rowCount: 2,
      examples: [
        ['Rimba', 'Analyst'],
        ['Samudra', 'Planner'],
      ],
    });
    expect(await failureOf(client.imports.inspect({ file: csv(`${'a,'.repeat(300)}b\n1,2`) }))).toEqual({
      code: 'IMPORT_TOO_LARGE',
      data: { limit: 200 },
    });
  });
});

test('a file that needs more memory than it may have ends that process, and not the core', async () => {
  // Within every limit of its own: 100,000 rows of 200 columns in 40 MB.
  const row = `${Array.from({ length: 199 }, (_, index) => index % 10).join(',')},x\n`;
  const file = csv(`Company,Role\n${row.repeat(99_000)}`);
  await withCore({ spawnJob }, async ({ client }) => {
    expect((await failureOf(client.imports.inspect({ file }))).code).toBe('IMPORT_TOO_LARGE');
  });
}, 120_000);

test('a process that is killed while it reads is no more than a file that was not read', async () => {
  const killed: SpawnJob = () => {
    const job = spawnJob();
    return {
      ...job,
      send(order) {
        job.send(order);
        job.kill();
      },
    };
  };
  await withCore({ spawnJob: killed }, async ({ client }) => {
    const file = csv('Company,Role\nRimba,Analyst');
    expect(await failureOf(client.imports.inspect({ file }))).toEqual({ code: 'IMPORT_TOO_LARGE' });
  });
});
