import { pageOrigin } from '../page/answer-request.ts';
import type { Keychain } from '../ports.ts';
import { type Check, expectSame } from './check.ts';

/** What a page would try. Each is an expression that is evaluated in the page, and what it must come to. */
const probes: ReadonlyArray<readonly [name: string, expression: string, expected: unknown]> = [
  [
    'the page has nothing of Node',
    '[typeof process, typeof require, typeof module].join()',
    'undefined,undefined,undefined',
  ],
  [
    'the page gets two functions, and cannot change them',
    'Object.keys(langkah).sort().join() + Object.isFrozen(langkah)',
    'receive,sendtrue',
  ],
  [
    'a script that is written into the page does not run',
    `(() => { try { const script = document.createElement('script'); script.textContent = 'window.ran = true';
      document.head.append(script); } catch {} return 'ran' in window; })()`,
    false,
  ],
  [
    'text does not become code',
    `(() => { try { return eval('1'); } catch { return 'refused'; } })()`,
    'refused',
  ],
  [
    'an address outside is not reached',
    `fetch('https://example.org/').then(() => 'reached', () => 'refused')`,
    'refused',
  ],
  [
    'a file of this machine is not reached',
    `fetch('file:///etc/hosts').then(() => 'reached', () => 'refused')`,
    'refused',
  ],
  [
    'no path leads out of the page',
    `fetch('/..%2f..%2fpackage.json').then(({ status }) => status, () => 404)`,
    404,
  ],
  ['no other window opens', `String(window.open('https://example.org/'))`, 'null'],
  [
    'a frame inside the page gets nothing',
    `(() => { const frame = document.createElement('iframe'); frame.srcdoc = ''; document.body.append(frame);
      const found = typeof frame.contentWindow.langkah; frame.remove(); return found; })()`,
    'undefined',
  ],
  ['permissions are refused', `Notification.requestPermission().then(String)`, 'denied'],
];

/** A window with the page, connected to a scratch workspace. */
export interface CheckedPage {
  evaluate(expression: string): Promise<unknown>;
  address(): string;
  /** What is in force, and what was asked for. */
  preferences: { inForce: Readonly<Record<string, unknown>>; wanted: Readonly<Record<string, unknown>> };
}

export interface PageCheckOptions {
  page: CheckedPage;
  isUnsandboxed: boolean;
  keychain: Keychain;
  /** Names of the fuses that are not as they should be; null when the program is not packaged. */
  readFuses: (() => Promise<string[]>) | null;
}

/** The promises that only the real window can keep. */
export function pageChecks({ page, isUnsandboxed, keychain, readFuses }: PageCheckOptions): Check[] {
  const { evaluate, preferences } = page;
  const guard = (name: string, run: () => unknown): Check => ({
    name,
    isGuard: true,
    async run() {
      await run();
      return undefined;
    },
  });
  return [
    guard('the window has the preferences it was given', () => {
      // A preference that Electron does not report is one of its defaults.
      for (const [name, wanted] of Object.entries(preferences.wanted)) {
        const found = preferences.inForce[name];
        if (found !== undefined) expectSame([name, found], [name, wanted]);
      }
    }),
    guard('the sandbox is not switched off', () => expectSame(isUnsandboxed, false)),
    ...probes.map(([name, expression, expected]) =>
      guard(name, async () => expectSame(await evaluate(expression), expected)),
    ),
    guard('the page stays where it is', async () => {
      await evaluate(`location.href = 'https://example.org/'; 0`).catch(() => {});
      expectSame(page.address().startsWith(pageOrigin), true);
    }),
    {
      name: 'the password store of the system gives back what it was given',
      isGuard: false,
      async run() {
        const found = await keychain.describe();
        // A machine without one is no failure: the vault then asks for its passphrase.
        if (found.state !== 'ready') return found.state;
        expectSame(await keychain.unseal(await keychain.seal('langkah')), 'langkah');
        return found.backend;
      },
    },
    ...(readFuses
      ? [
          guard('the packaged program is switched as it was built', async () =>
            expectSame(await readFuses(), []),
          ),
        ]
      : []),
  ];
}
