import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltProgram,
  buildProgram,
  listLeftovers,
  logIn,
  makeOpener,
  type Run,
} from './built-program.ts';

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

const startIn = (workspace: string, ...more: string[]): Run =>
  program.start({ arguments: ['--workspace', workspace, '--no-open', ...more] });

async function stop(run: Run, signal: NodeJS.Signals = 'SIGTERM') {
  run.child.kill(signal);
  return run.ended;
}

describe('starting', () => {
  test('says one line when it is usable, and nothing else', async () => {
    const run = startIn(program.makeFolder());
    const { origin, code } = await run.ready;
    const client = await logIn(origin, code);
    expect((await client.workspace.get({})).sample).toBe(false);
    const { output, errors, exitCode } = await stop(run);
    expect(output.split('\n')).toHaveLength(2);
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  test('PRV-05 a new workspace is for this person only', async () => {
    const workspace = join(program.makeFolder(), 'new', 'workspace');
    const run = startIn(workspace);
    const { origin, code } = await run.ready;
    const client = await logIn(origin, code);
    await client.settings.change({ name: 'Sari' });
    await fetch(`${origin}/rpc/none`, { method: 'POST' });
    expect(statSync(workspace).mode & 0o777).toBe(0o700);
    const entries = readdirSync(workspace, { recursive: true, withFileTypes: true });
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['langkah.db', 'settings.json', 'logs', 'langkah.log']));
    for (const entry of entries) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
      expect(mode, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
    await stop(run);
  });

  test('the usual folder is used when none is given', async () => {
    const home = program.makeFolder();
    const run = program.start({ arguments: ['--no-open'], environment: { XDG_DATA_HOME: home } });
    await run.ready;
    expect(existsSync(join(home, 'Langkah', 'langkah.db'))).toBe(true);
    await stop(run);
  });

  test('a sample leaves no trace, neither in the workspace nor elsewhere', async () => {
    const workspace = join(program.makeFolder(), 'untouched');
    const run = startIn(workspace, '--sample');
    const { origin, code } = await run.ready;
    const client = await logIn(origin, code);
    expect((await client.workspace.get({})).sample).toBe(true);
    await client.settings.change({ name: 'Sari' });
    await stop(run);
    expect(existsSync(workspace)).toBe(false);
    expect(listLeftovers(run.child.pid)).toEqual([]);
  });

  test('settings are kept, and the language of the person is spoken in the terminal', async () => {
    const workspace = program.makeFolder();
    const first = startIn(workspace);
    const before = await first.ready;
    await (await logIn(before.origin, before.code)).settings.change({ language: 'id' });
    await stop(first);
    const settings = join(workspace, 'settings.json');
    writeFileSync(join(workspace, 'settings.previous.json'), readFileSync(settings));
    writeFileSync(settings, '{"language');
    const second = startIn(workspace);
    const after = await second.ready;
    expect((await (await logIn(after.origin, after.code)).settings.get({})).language).toBe('id');
    const { errors } = await stop(second);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringContaining('Pengaturan Anda tidak dapat dibaca'),
    ]);
  });
});

describe('not starting', () => {
  test('IN_USE names who holds the workspace, and leaves it alone', async () => {
    const workspace = program.makeFolder();
    const first = startIn(workspace);
    const { origin, code } = await first.ready;
    const second = await startIn(workspace).ended;
    expect(second.exitCode).toBe(3);
    expect(second.output).toBe('');
    expect(second.errors.trim().split('\n')).toHaveLength(1);
    expect(second.errors).toMatch(
      new RegExp(`process ${first.child.pid} \\(in a browser\\), since .*20\\d\\d`),
    );
    expect((await (await logIn(origin, code)).workspace.get({})).path).toBe(workspace);
    await stop(first);
  });

  test('SRV-14 a port that is taken is said in one sentence', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const workspace = program.makeFolder();
    const run = await startIn(workspace, '--port', String(port)).ended;
    other.close();
    expect([run.exitCode, run.errors.trim().split('\n')]).toEqual([
      3,
      [expect.stringContaining(`Another program uses port ${port}`)],
    ]);
    const again = startIn(workspace, '--port', String(port));
    expect((await again.ready).origin).toBe(`http://127.0.0.1:${port}`);
    await stop(again);
  });

  test('SRV-01 another address is refused', async () => {
    for (const host of ['0.0.0.0', 'localhost', '::']) {
      const run = await startIn(program.makeFolder(), '--host', host).ended;
      expect([run.exitCode, run.output]).toEqual([2, '']);
      expect(run.errors).toContain('127.0.0.1 only');
    }
  });

  test('a file that is not ours is left byte for byte, and the page says so', async () => {
    const workspace = program.makeFolder();
    const file = join(workspace, 'langkah.db');
    writeFileSync(file, 'Not a database, but somebody may need it. '.repeat(100));
    const before = readFileSync(file);
    const run = startIn(workspace);
    const { origin, code } = await run.ready;
    const client = await logIn(origin, code);
    expect(await client.rescue.get({})).toMatchObject({ code: 'DATABASE_FOREIGN', folder: workspace });
    await expect(client.applications.list({})).rejects.toMatchObject({ code: 'DATABASE_FOREIGN' });
    expect((await stop(run)).exitCode).toBe(0);
    expect(readFileSync(file)).toEqual(before);
  });

  test('a page that was not built is said', async () => {
    const bare = await buildProgram();
    unlinkSync(join(bare.root, 'out', 'renderer'));
    const run = await bare.start().ended;
    bare.remove();
    expect([run.exitCode, run.errors]).toEqual([3, expect.stringContaining('npm run build')]);
  });

  test('PKG-06 an old Node is told so before the database addon is touched', async () => {
    const bare = await buildProgram({ withPackages: false });
    const as = (version: string) =>
      `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
    const old = await bare.start({ nodeFlags: ['--import', as('20.20.2')] }).ended;
    expect([old.exitCode, old.output]).toEqual([2, '']);
    expect(old.errors).toBe('Langkah needs Node.js 22.14 or newer. This is 20.20.2.\n');
    // The same program without the addon cannot even load when it goes further than that.
    const current = await bare.start({ nodeFlags: ['--import', as('22.14.0')] }).ended;
    expect(current.errors).toContain('better-sqlite3');
    bare.remove();
  });
});

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: streams end, the log is empty, exit 0 within 5 s',
    async (signal) => {
      const workspace = program.makeFolder();
      const run = startIn(workspace);
      const { origin, code } = await run.ready;
      const client = await logIn(origin, code);
      const stream = await client.workspace.watch({});
      const next = stream.next().catch(() => 'ended');
      await client.stages.list({});
      const { exitCode, errors } = await stop(run, signal);
      expect([exitCode, errors]).toEqual([0, '']);
      await next;
      expect(statSync(join(workspace, 'langkah.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
      expect(existsSync(join(workspace, 'in-use.json'))).toBe(false);
    },
  );

  test('what a killed process left in the temporary folder goes at the next start; nobody else’s does', async () => {
    const run = startIn(program.makeFolder(), '--sample');
    await run.ready;
    expect(listLeftovers(run.child.pid)).toHaveLength(1);
    await stop(run, 'SIGKILL');
    expect(listLeftovers(run.child.pid)).toHaveLength(1);
    const alive = join(tmpdir(), `langkah-${process.pid}-AAAAAA`);
    mkdirSync(alive, { recursive: true });
    const next = startIn(program.makeFolder());
    await next.ready;
    expect(listLeftovers(run.child.pid)).toEqual([]);
    expect(existsSync(alive)).toBe(true);
    rmSync(alive, { recursive: true });
    await stop(next);
  });

  test('killed at any instant of a change, the settings are those before or after it', async () => {
    const workspace = program.makeFolder();
    let acknowledged = 0;
    let sent = 0;
    for (let round = 0; round < 5; round += 1) {
      const run = startIn(workspace);
      const { origin, code } = await run.ready;
      const client = await logIn(origin, code);
      const { name } = await client.settings.get({});
      expect(Number(name ?? 0)).toBeGreaterThanOrEqual(acknowledged);
      expect(Number(name ?? 0)).toBeLessThanOrEqual(sent);
      const enough = sent + 20 + round * 7;
      for (;;) {
        sent += 1;
        if (sent === enough) run.child.kill('SIGKILL');
        const saved = await client.settings.change({ name: String(sent) }).catch(() => null);
        if (!saved) break;
        acknowledged = sent;
      }
      expect((await run.ended).signal).toBe('SIGKILL');
    }
  });
});

describe('SRV-13 where the code and the token could be seen', () => {
  test('not in the list of processes, nor in any environment; the launch page is ours alone and goes once used', async () => {
    const opener = makeOpener(program.makeFolder());
    const run = program.start({
      arguments: ['--workspace', program.makeFolder()],
      environment: { PATH: `${opener.folder}${delimiter}${process.env.PATH}` },
    });
    const { url, origin, code } = await run.ready;
    await expect.poll(() => existsSync(opener.record), { timeout: 5_000 }).toBe(true);
    const [call = '', page = ''] = readFileSync(opener.record, 'utf8').split('\nPAGE\n');
    const [path = '', fileMode, folderMode] = call.split('\n');
    expect([fileMode, folderMode]).toEqual(['600', '700']);
    expect(call, 'arguments and environment of the child').not.toContain(code);
    expect(page).toContain(`content="0; url=${url}"`);
    if (process.platform === 'linux') {
      for (const part of ['cmdline', 'environ']) {
        expect(readFileSync(`/proc/${run.child.pid}/${part}`, 'utf8')).not.toContain(code);
      }
    }
    expect(existsSync(path)).toBe(true);
    await logIn(origin, code);
    expect(existsSync(path)).toBe(false);
    expect(listLeftovers(run.child.pid)).toEqual([]);
    await stop(run);
  });

  test('the launch page goes when the program ends before it was used', async () => {
    const opener = makeOpener(program.makeFolder());
    const run = program.start({
      arguments: ['--workspace', program.makeFolder()],
      environment: { PATH: `${opener.folder}${delimiter}${process.env.PATH}` },
    });
    await run.ready;
    expect(listLeftovers(run.child.pid)).toHaveLength(1);
    await stop(run);
    expect(listLeftovers(run.child.pid)).toEqual([]);
  });

  test('a machine on which nothing opens a page still gets the address', async () => {
    const run = program.start({
      arguments: ['--workspace', program.makeFolder()],
      environment: { PATH: program.makeFolder() },
    });
    const { origin, code } = await run.ready;
    expect((await (await logIn(origin, code)).shell.getAbilities({})).pdf).toBe(false);
    expect((await stop(run)).exitCode).toBe(0);
  });
});
