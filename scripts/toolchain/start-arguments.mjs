/**
 * @typedef {object} StartArguments
 * @property {boolean} browser
 * @property {boolean} desktop
 * @property {string[]} passedOn what the program itself reads
 *
 * @typedef {{ sentence: string, values: Record<string, string> }} Refusal
 */

const switches = ['--browser', '--desktop', '--no-open', '--sample'];
const withValue = ['--workspace', '--port', '--second-backups'];
const onlyInBrowser = ['--browser', '--port', '--no-open', '--second-backups'];

/**
 * Reads the command line of `npm start`. `--port`, `--no-open` and `--second-backups` speak about the browser, so they choose it.
 * @param {readonly string[]} given
 * @returns {StartArguments | Refusal}
 */
export function readStartArguments(given) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let index = 0; index < given.length; index += 1) {
    const [name = '', attached] = split(given[index] ?? '');
    if (switches.includes(name) && attached === undefined) found.set(name, '');
    else if (withValue.includes(name)) {
      const value = attached ?? given[++index];
      if (!value || (attached === undefined && value.startsWith('--')))
        return refuse('valueMissing', { argument: name });
      found.set(name, value);
    } else return refuse('unknownArgument', { argument: given[index] ?? '' });
  }
  const port = found.get('--port');
  if (port !== undefined && !isPort(port)) return refuse('portInvalid');
  const forBrowser = onlyInBrowser.find((name) => found.has(name));
  if (forBrowser && found.has('--desktop'))
    return refuse('contradiction', { first: '--desktop', second: forBrowser });
  return {
    browser: forBrowser !== undefined,
    desktop: found.has('--desktop'),
    passedOn: [...found].flatMap(([name, value]) =>
      name === '--browser' || name === '--desktop' ? [] : value ? [name, value] : [name],
    ),
  };
}

/** @param {string} argument @returns {[string, string | undefined]} */
function split(argument) {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0
    ? [argument.slice(0, at), argument.slice(at + 1)]
    : [argument, undefined];
}

/** @param {string} port */
function isPort(port) {
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
}

/** @param {string} sentence @param {Record<string, string>} [values] @returns {Refusal} */
function refuse(sentence, values = {}) {
  return { sentence, values };
}
