import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { fromRoot, readJson } from '../toolchain/project.mjs';

/**
 * What the shipped Electron may do. One table: packaging sets it, reads it back from the finished program, the program looks at itself
 * with it, and tests compare. Why each is as it is (see also https://www.electronjs.org/docs/latest/tutorial/fuses): the first three
 * would make our signed program a Node for whoever sets a variable; cookies we set none, and their encryption would touch the keychain at
 * every start and can never be switched off again; the two of the archive hold only together (on macOS and Windows); a snapshot would be a
 * file of its own; nothing of ours is loaded by file://.
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
export const fuses = readJson(fromRoot('resources', 'fuses.json'));

/** @typedef {keyof typeof fuses} Fuse */

/** Sets all fuses; one that Electron has and the table does not know stops it. @param {string} program path to the program or `.app` */
export async function setFuses(program) {
  const config = Object.fromEntries(listFuses().map((name) => [FuseV1Options[name], fuses[name]]));
  await flipFuses(
    program,
    /** @type {import('@electron/fuses').FuseConfig} */ ({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      ...config,
    }),
  );
}

/**
 * Reads the fuses of a finished program and compares them with the table.
 * @param {string} program path to the program or `.app`
 * @returns {Promise<string[]>} one line for each that differs
 */
export async function findWrongFuses(program) {
  const { version, ...wire } = await getCurrentFuseWire(program);
  const states = /** @type {Record<string, FuseState>} */ (/** @type {unknown} */ (wire));
  const unknown = Object.keys(states).filter((index) => FuseV1Options[Number(index)] === undefined);
  return [
    ...(version === FuseVersion.V1 ? [] : [`the fuses are of version ${version}`]),
    ...unknown.map((index) => `fuse ${index} is not in the table`),
    ...listFuses().flatMap((name) => {
      const wanted = fuses[name] ? FuseState.ENABLE : FuseState.DISABLE;
      const found = states[FuseV1Options[name]];
      return found === wanted ? [] : [`${name} is ${describe(found)}, and ${describe(wanted)} is wanted`];
    }),
  ];
}

function listFuses() {
  return /** @type {Fuse[]} */ (Object.keys(fuses));
}

/** @param {FuseState | undefined} state */
function describe(state) {
  return state === undefined ? 'missing' : FuseState[state].toLowerCase();
}
