/** @typedef {Record<string, string | undefined>} Environment */

const names = [
  'CSC_LINK',
  'CSC_NAME',
  'CSC_KEY_PASSWORD',
  'WIN_CSC_LINK',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
  'APPLE_API_KEY',
  'APPLE_KEYCHAIN_PROFILE',
];

/** @param {Environment} environment */
export function hasMacCertificate({ CSC_LINK, CSC_NAME }) {
  return Boolean(CSC_LINK || CSC_NAME);
}

/** @param {Environment} environment */
export function hasNotaryAccount({ APPLE_API_KEY, APPLE_ID, APPLE_KEYCHAIN_PROFILE }) {
  return Boolean(APPLE_API_KEY || APPLE_ID || APPLE_KEYCHAIN_PROFILE);
}

/** A secret that does not exist arrives as an empty text, which electron-builder takes for the name of a file. @param {Environment} environment */
export function forgetEmpty(environment) {
  for (const name of names) if (environment[name] === '') delete environment[name];
}
