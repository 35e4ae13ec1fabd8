import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { configure } from '#scripts/packaging/configuration.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { makeFakeRuntime, type System } from './fake-runtime.ts';

export type Architecture = 'x64' | 'arm64';

export interface Packed {
  folder: string;
  /** What the fuses are read from. */
  program: string;
  resources: string;
  /** Paths in the archive with `/`, those of files that lie beside it included. */
  files: string[];
  unpackedFiles: string[];
  bytes: number;
  read(path: string): Buffer;
}

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };

/** Packs the built product for a system as `npm run package -- --dir` does, around a runtime that is a fake. */
export async function pack(system: System, arch: Architecture, environment = {}): Promise<Packed> {
  const runtime = makeFakeRuntime(mkdtempSync(join(tmpdir(), 'langkah-fake-runtime-')), system);
  const output = mkdtempSync(join(tmpdir(), 'langkah-päck ed-'));
  const config = configure({ LANGKAH_ELECTRON_DIST: runtime, ...environment });
  await build({
    projectDir: fromRoot(),
    targets: platforms[system].createTarget('dir', Arch[arch]),
    // A Mac would try to sign what is no program.
    config: {
      ...config,
      mac: { ...config.mac, identity: null },
      directories: { ...config.directories, output },
    },
    publish: 'never',
  });
  rmSync(runtime, { recursive: true, force: true });
  return look(system, join(output, readdirSync(output).find((name) => isProgramFolder(output, name)) ?? ''));
}

function isProgramFolder(output: string, name: string): boolean {
  return statSync(join(output, name)).isDirectory() && /unpacked|^mac/.test(name);
}

function look(system: System, folder: string): Packed {
  const app = join(folder, 'Langkah.app');
  const resources = system === 'darwin' ? join(app, 'Contents', 'Resources') : join(folder, 'resources');
  const archive = join(resources, 'app.asar');
  const isFile = (path: string) => 'size' in statFile(archive, path);
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  const files = paths.filter(isFile);
  return {
    folder,
    program: system === 'darwin' ? app : join(folder, system === 'linux' ? 'langkah' : 'Langkah.exe'),
    resources,
    files: files.map((path) => path.split(sep).join('/')),
    unpackedFiles: listFiles(`${archive}.unpacked`),
    bytes: files.reduce((sum, path) => sum + sizeOf(archive, path), 0),
    read: (path) => extractFile(archive, path.split('/').join(sep)),
  };
}

function sizeOf(archive: string, path: string): number {
  const entry = statFile(archive, path);
  return 'size' in entry ? entry.size : 0;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
