import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type System = 'linux' | 'win32' | 'darwin';

/** A name of Electron's own: packaging tools find the fuses in a program by this text. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/** Of the list of sections in a Windows program, one that nothing uses. */
const reservedEntry = 7;

/** The bytes around the fuses as Electron ships them: all at their defaults, which are not ours. */
export function makeFuseWire(count = fuseCount): Buffer {
  const states = Array.from({ length: count }, () => FuseState.ENABLE);
  return Buffer.concat([
    Buffer.alloc(64, 'before'),
    Buffer.from(sentinel),
    Buffer.from([1, count, ...states]),
    Buffer.alloc(64, 'behind'),
  ]);
}

/** A folder that packaging tools take for an unpacked Electron. Nothing in it can run. */
export function makeFakeRuntime(folder: string, system: System): string {
  if (system === 'darwin') return makeMacApp(folder);
  put(
    folder,
    system === 'linux' ? 'electron' : 'electron.exe',
    system === 'linux' ? makeFuseWire() : makeExe(),
  );
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) put(folder, name, name);
  for (const language of ['en-US', 'id', 'de', 'ms']) put(folder, `locales/${language}.pak`, language);
  return folder;
}

/** A Windows program with a version in it, as tools want to edit that, and the fuses in a section as in the real one. */
function makeExe(): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const wire = Uint8Array.from(makeFuseWire()).buffer;
  const zero = { virtualAddress: 0, pointerToRawData: 0, pointerToRelocations: 0, pointerToLineNumbers: 0 };
  const counts = { numberOfRelocations: 0, numberOfLineNumbers: 0, characteristics: 0x40000040 };
  const sizes = { virtualSize: wire.byteLength, sizeOfRawData: wire.byteLength };
  executable.setSectionByEntry(reservedEntry, {
    info: { name: '.fuses', ...sizes, ...zero, ...counts },
    data: wire,
  });
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

function makeMacApp(folder: string): string {
  const contents = 'Electron.app/Contents';
  const helpers = ['Electron Helper', 'Electron Helper (GPU)', 'Electron Helper (Renderer)'];
  put(folder, `${contents}/Info.plist`, plist('Electron'));
  put(folder, `${contents}/MacOS/Electron`, 'program');
  put(folder, `${contents}/Resources/electron.icns`, 'icon');
  const frameworks = `${contents}/Frameworks`;
  put(folder, `${frameworks}/Electron Framework.framework/Electron Framework`, makeFuseWire());
  for (const language of ['en', 'id', 'de', 'ms']) {
    put(folder, `${contents}/Resources/${language}.lproj/locale.pak`, language);
    put(
      folder,
      `${frameworks}/Electron Framework.framework/Versions/A/Resources/${language}.lproj/locale.pak`,
      '',
    );
  }
  for (const name of helpers) {
    put(folder, `${frameworks}/${name}.app/Contents/Info.plist`, plist(name));
    put(folder, `${frameworks}/${name}.app/Contents/MacOS/${name}`, 'program');
  }
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) put(folder, name, name);
  return folder;
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>`;
}

function put(folder: string, path: string, content: string | Buffer): void {
  const target = join(folder, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, content, { mode: 0o755 });
}
