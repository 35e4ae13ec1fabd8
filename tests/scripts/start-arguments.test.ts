import { describe, expect, test } from 'vitest';
import { readStartArguments } from '#scripts/toolchain/start-arguments.mjs';

describe('the command line of npm start', () => {
  test('without arguments opens the desktop app where it can', () => {
    expect(readStartArguments([])).toEqual({ browser: false, desktop: false, passedOn: [] });
  });

  test('hands on what the program reads, and keeps what only it reads', () => {
    expect(readStartArguments(['--browser', '--sample', '--workspace', 'C:\\My jobs', '--port=0'])).toEqual({
      browser: true,
      desktop: false,
      passedOn: ['--sample', '--workspace', 'C:\\My jobs', '--port', '0'],
    });
  });

  test.each([['--port', '8080'], ['--no-open'], ['--second-backups', 'stick']])(
    '%s speaks about the browser and chooses it',
    (...given) => {
      expect(readStartArguments(given)).toMatchObject({ browser: true });
    },
  );

  test.each([
    [['--verbose'], 'unknownArgument', { argument: '--verbose' }],
    [['folder'], 'unknownArgument', { argument: 'folder' }],
    [['--sample=yes'], 'unknownArgument', { argument: '--sample=yes' }],
    [['--workspace'], 'valueMissing', { argument: '--workspace' }],
    [['--workspace', '--sample'], 'valueMissing', { argument: '--workspace' }],
    [['--port', '65536'], 'portInvalid', {}],
    [['--port', '-1'], 'portInvalid', {}],
    [['--desktop', '--no-open'], 'contradiction', { first: '--desktop', second: '--no-open' }],
  ])('%j is refused: %s', (given, sentence, values) => {
    expect(readStartArguments(given)).toEqual({ sentence, values });
  });
});
