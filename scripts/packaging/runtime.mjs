import { createRequire } from 'node:module';
import { fromRoot, readJson } from '../toolchain/project.mjs';

const require = createRequire(import.meta.url);
// The copy that electron-builder itself uses, so that it finds in its cache what was fetched here.
const fromBuilder = createRequire(
  createRequire(require.resolve('electron-builder')).resolve('app-builder-lib'),
);

const nodeNames = { win: 'win32', mac: 'darwin', linux: 'linux' };

/**
 * Fetches Electron's program for a system, or finds it where an earlier run left it.
 * @param {import('./package-arguments.mjs').Target} target
 * @param {import('./package-arguments.mjs').Architecture} arch
 * @returns {Promise<boolean>} whether it is there now
 */
export async function provideRuntime(target, arch) {
  const { downloadArtifact } = fromBuilder('@electron/get');
  const { version } = readJson(fromRoot('node_modules', 'electron', 'package.json'));
  try {
    await downloadArtifact({ version, platform: nodeNames[target], arch, artifactName: 'electron' });
    return true;
  } catch {
    return false;
  }
}
