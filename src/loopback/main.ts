import { isNodeTooOld } from './node-version.ts';
import { phrase, systemLanguage, writeError } from './terminal.ts';

// Nothing that reaches the database addon may be imported above this line: old versions of Node die of loading it.
if (isNodeTooOld(process.versions.node)) {
  writeError(phrase(systemLanguage(), 'nodeTooOld', { version: process.versions.node }));
  process.exitCode = 2;
} else {
  const { start } = await import('./start.ts');
  await start(process.argv.slice(2), import.meta.dirname);
}
