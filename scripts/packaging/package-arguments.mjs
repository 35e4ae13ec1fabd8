/**
 * @typedef {'win' | 'mac' | 'linux'} Target
 * @typedef {'x64' | 'arm64'} Architecture
 * @typedef {{ targets: Target[], architectures: Architecture[], isFolderOnly: boolean }} PackageArguments
 */

const targets = /** @type {const} */ (['win', 'mac', 'linux']);
const architectures = /** @type {const} */ (['x64', 'arm64']);

/**
 * Reads the command line of `npm run package`. What is not said is that of this machine.
 * @param {readonly string[]} given
 * @param {{ platform: string, arch: string }} machine
 * @returns {PackageArguments | { unknown: string }}
 */
export function readPackageArguments(given, machine) {
  const names = given.map((argument) => argument.replace(/^--/, ''));
  const known = /** @type {readonly string[]} */ ([...targets, ...architectures, 'dir']);
  const unknown = given.find((argument) => !argument.startsWith('--') || !known.includes(argument.slice(2)));
  if (unknown !== undefined) return { unknown };
  const chosen = targets.filter((name) => names.includes(name));
  const chosenArchitectures = architectures.filter((name) => names.includes(name));
  return {
    targets: chosen.length > 0 ? chosen : [targetOf(machine.platform)],
    architectures:
      chosenArchitectures.length > 0 ? chosenArchitectures : [machine.arch === 'arm64' ? 'arm64' : 'x64'],
    isFolderOnly: names.includes('dir'),
  };
}

/** @param {string} platform as Node names it @returns {Target} */
function targetOf(platform) {
  return platform === 'win32' ? 'win' : platform === 'darwin' ? 'mac' : 'linux';
}
