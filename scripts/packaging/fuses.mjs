import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * What the shipped Electron may do. One table: packaging sets it, reads it back from the finished program, and tests compare.
 * Why each is as it is: https://www.electronjs.org/docs/latest/tutorial/fuses and the notes beside.
 * @type {Readonly<Record<keyof typeof FuseV1Options, boolean>>}
 */
export const fuses = {
  // Our signed program must not be a Node for whoever sets a variable.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // We set no cookies; on, it would touch the keychain at every start, and it can never be switched off again.
  EnableCookieEncryption: false,
  // Only together do they hold (on macOS and Windows): what is started is the archive that was built.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // It would need a snapshot file of its own.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Nothing of ours is loaded by file://.
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

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
