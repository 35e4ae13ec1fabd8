import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { preloads, program, given } = readCommandLine(process.argv.slice(2));
const place = realpathSync(resolve(program));
const isFolder = statSync(place).isDirectory();
const folder = isFolder ? place : dirname(place);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const electronManifest = new URL('../../../node_modules/electron/package.json', import.meta.url);
const versions = { electron: JSON.parse(readFileSync(electronManifest, 'utf8')).version, chrome: '0.0.0.0' };

// What a program sees of itself inside Electron.
Object.defineProperty(process, 'versions', { value: Object.freeze({ ...process.versions, ...versions }) });
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: join(folder, 'resources') });
process.argv.splice(1, process.argv.length - 1, place, ...given);

const electron = new URL('./electron-module.mjs', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    ['electron', 'electron/main', 'electron/common'].includes(name)
      ? { url: electron, format: 'module', shortCircuit: true }
      : next(name, context),
});
const { app, webContents } = await import(electron);
const { browser } = await import('./browser.mjs');
const { startDownload } = await import('./sessions.mjs');
app.program = { folder, manifest };
for (const name of given.flatMap((word) => /^--([\w-]+)$/.exec(word)?.[1] ?? []))
  app.commandLine.appendSwitch(name);

browser.on('browser', (method, parameters) => {
  if (method === 'Target.targetDestroyed') webContents.fromDevToolsTargetId(parameters.targetId)?.dispose();
  if (method === 'Browser.downloadWillBegin') startDownload(parameters);
});
const started = browser
  .start()
  .then(() => browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }));
started.catch(fail);

// Playwright hands over a module that waits for it.
for (const path of preloads) createRequire(join(folder, 'package.json'))(path);
const main = isFolder ? resolve(folder, manifest.main ?? 'index.js') : place;
// Ready comes only after the program's own module has run to its end: one that waits for it at its top level waits for ever.
import(pathToFileURL(main).href)
  .then(() => started)
  .then(() => app.becomeReady())
  .catch(fail);

/** As Electron reads it: its own words first, then the program, then the program's words. */
function readCommandLine(words) {
  const found = { preloads: [], program: '.', given: [] };
  let isProgramKnown = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!isProgramKnown && (word === '-r' || word === '--require')) {
      at += 1;
      found.preloads.push(words[at]);
    } else if (isProgramKnown || word.startsWith('-')) found.given.push(word);
    else {
      found.program = word;
      isProgramKnown = true;
    }
  }
  return found;
}

function fail(error) {
  console.error('App threw an error during load');
  console.error(error);
  process.exit(1);
}
