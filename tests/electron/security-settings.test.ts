import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { describe, expect, test } from 'vitest';
import { isAllowedNavigation, isAllowedRequest } from '#core/desktop/allowed.ts';
import { printWindowOptions, windowOptions } from '#core/desktop/window-options.ts';
import { pageOrigin } from '#core/page/answer-request.ts';
import { guardContents, schemePrivileges, secureSession } from '#electron/main/session.ts';
import { FakeContents, FakeSession, makeEvent } from './fake-electron.ts';

// The numbers are those of Electron's own security checklist, in which the list of our settings is kept.
const root = join(import.meta.dirname, '..', '..');
const definitions = readFileSync(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
const sources = ['main', 'preload'].flatMap((folder) =>
  readdirSync(join(root, 'electron', folder)).map((name) => {
    return { name, text: readFileSync(join(root, 'electron', folder, name), 'utf8') };
  }),
);

const main: WebPreferences = windowOptions('/app/preload/index.cjs', {
  bounds: null,
  isDark: false,
}).webPreferences;
const print: WebPreferences = printWindowOptions().webPreferences;

function makeSession(hasOwnSpellChecker = false): FakeSession {
  const session = new FakeSession();
  secureSession(session.asSession(), hasOwnSpellChecker);
  return session;
}

function makeContents() {
  const contents = new FakeContents();
  const opened: string[] = [];
  const refused: string[] = [];
  guardContents(contents.asContents(), {
    openLink: async (url) => void opened.push(url),
    log: { write: ({ code }) => void refused.push(code ?? '') },
  });
  return { contents, opened, refused };
}

describe('1: nothing comes from outside', () => {
  const isCancelled = (url: string, resourceType = 'xhr') => {
    let answer: unknown;
    makeSession().ask('onBeforeRequest', { url, resourceType }, (given: unknown) => {
      answer = given;
    });
    return (answer as { cancel: boolean }).cancel;
  };

  test.each([
    'http://example.org/',
    'https://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://127.0.0.1:9229/json',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/page.html',
    'langkah://other/',
    'langkah://app.example.org/',
    'langkahs://app/',
    'blob:https://example.org/0195a000',
    'https://example.org/langkah://app/',
  ])('%s is blocked', (url) => expect(isCancelled(url)).toBe(true));

  test.each(['langkah://app/', 'langkah://app/assets/index-12345678.js', 'langkah://print/0195a000'])(
    '%s is ours',
    (url) => expect(isCancelled(url)).toBe(false),
  );

  test('what already lies in memory may be shown, but is never a document', () => {
    for (const url of ['data:text/html,<script>1</script>', `blob:${pageOrigin}0195a000`]) {
      expect(isAllowedRequest({ url, resourceType: 'image' })).toBe(true);
      expect(isAllowedRequest({ url, resourceType: 'mainFrame' })).toBe(false);
      expect(isAllowedRequest({ url, resourceType: 'subFrame' })).toBe(false);
    }
  });

  test('WebRTC, which no policy of a page stops, finds no way out', () => {
    expect(makeContents().contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test.each([
    ['https://example.org/a.pdf', true],
    ['data:application/pdf;base64,AA', true],
    [`blob:${pageOrigin}0195a000`, false],
  ])('a download of %s is prevented: %s', (url, isPrevented) => {
    const event = makeEvent();
    makeSession().emit('will-download', event, { getURL: () => url });
    expect(event.prevented).toBe(isPrevented);
  });
});

describe.each([
  ['the window', main],
  ['the window for printing', print],
])('%s', (_name, preferences) => {
  test.each([
    ['2: no Node', 'nodeIntegration', false],
    ['2: no Node in workers', 'nodeIntegrationInWorker', false],
    ['2: no Node in frames', 'nodeIntegrationInSubFrames', false],
    ['3: a context of its own for the preload', 'contextIsolation', true],
    ['4: sandbox', 'sandbox', true],
    ['6: web security', 'webSecurity', true],
    ['8: no insecure content', 'allowRunningInsecureContent', false],
    ['9: no experiments', 'experimentalFeatures', false],
    ['11: no webview', 'webviewTag', false],
    ['no plugins', 'plugins', false],
    ['no developer tools', 'devTools', false],
    ['a file dropped on it opens nothing', 'navigateOnDragDrop', false],
    ['spelling is checked by macOS alone', 'spellcheck', process.platform === 'darwin'],
  ] as const)('%s', (_item, key, value) => expect(preferences[key]).toBe(value));

  test('10: no features of the engine are switched on, and nothing else is set', () => {
    expect(preferences.enableBlinkFeatures).toBeUndefined();
    expect(Object.keys(preferences).filter((key) => !['preload', 'javascript'].includes(key))).toHaveLength(
      13,
    );
  });
});

test('only the window for printing goes without scripts, and it has no preload', () => {
  expect(main.javascript).toBeUndefined();
  expect(main.preload).toBe('/app/preload/index.cjs');
  expect(print.javascript).toBe(false);
  expect(print.preload).toBeUndefined();
});

describe('5: permissions', () => {
  const union =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(
      definitions,
    );
  const permissions = [...(union?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');

  test('the list of this version of Electron is found', () => {
    expect(permissions.length).toBeGreaterThan(30);
    expect(permissions).toContain('clipboard-sanitized-write');
  });

  test('both handlers deny all of it but copying from our own page', () => {
    const session = makeSession();
    for (const permission of [...permissions, 'deprecated-sync-clipboard-read', 'accessibility-events']) {
      for (const origin of [
        'langkah://app/',
        'langkah://app',
        'langkah://print/',
        'https://example.org',
        '',
      ]) {
        const isExpected = permission === 'clipboard-sanitized-write' && /^langkah:\/\/app\/?$/.test(origin);
        const answers: unknown[] = [session.ask('permissionCheck', null, permission, origin, {})];
        session.ask('permissionRequest', null, permission, (granted: unknown) => answers.push(granted), {
          requestingUrl: origin,
        });
        expect(answers, `${permission} for ${origin}`).toEqual([isExpected, isExpected]);
      }
    }
    expect(
      session.ask('permissionCheck', null, 'clipboard-sanitized-write', 'langkah://app.example.org'),
    ).toBe(false);
  });

  test('no device is handed out, whatever the kind', () => {
    const session = makeSession();
    expect(session.ask('devicePermission', { deviceType: 'usb' })).toBe(false);
    expect(session.ask('usbProtectedClasses', { protectedClasses: ['hid'] })).toEqual(['hid']);
    const answers: unknown[] = [];
    const answer = (...given: unknown[]) => answers.push(given);
    session.ask('displayMedia', {}, answer);
    session.ask('bluetoothPairing', {}, answer);
    const events = [makeEvent(), makeEvent(), makeEvent(), makeEvent()];
    session.emit('select-hid-device', events[0], {}, answer);
    session.emit('select-serial-port', events[1], [{ portId: '1' }], null, answer);
    session.emit('select-usb-device', events[2], {}, answer);
    makeContents().contents.emit('select-bluetooth-device', events[3], [{ deviceId: '1' }], answer);
    expect(answers).toEqual([[null], [{ confirmed: false }], [null], [''], [], ['']]);
    expect(events.every(({ prevented }) => prevented)).toBe(true);
  });
});

describe('12, 13, 14: the page stays where it is', () => {
  test.each([
    ['langkah://app/', true, true],
    ['langkah://app/#/applications?open=1', true, true],
    ['langkah://app/index.html', true, true],
    ['langkah://app/assets/index-12345678.js', true, false],
    ['langkah://app/?x', true, false],
    ['langkah://app', true, false],
    ['langkah://app.example.org/', true, false],
    ['langkah://print/0195a000', true, false],
    ['https://example.org/', true, false],
    ['about:blank', true, false],
    ['javascript:1', true, false],
    ['about:srcdoc', true, false],
    ['about:srcdoc', false, true],
    ['langkah://app/', false, false],
    ['https://example.org/', false, false],
    ['data:text/html,x', false, false],
  ])('%s (main frame: %s) is allowed: %s', (url, isMainFrame, isAllowed) => {
    expect(isAllowedNavigation({ url, isMainFrame })).toBe(isAllowed);
    const { contents } = makeContents();
    const event = makeEvent({ url, isMainFrame });
    if (isMainFrame) contents.emit('will-navigate', event);
    contents.emit('will-frame-navigate', event);
    expect(event.prevented).toBe(!isAllowed);
  });

  test('redirects and webviews are prevented, a page cannot keep the window open', () => {
    const { contents, refused } = makeContents();
    const events = ['will-redirect', 'will-attach-webview', 'will-prevent-unload'].map((name) => {
      const event = makeEvent({ url: 'langkah://app/', isMainFrame: true });
      contents.emit(name, event);
      return event.prevented;
    });
    expect(events).toEqual([true, true, true]);
    expect(refused).toEqual(['redirect', 'webview']);
  });

  test('no window opens; the address goes to the opener of links', () => {
    const { contents, opened } = makeContents();
    expect(contents.openWindow('https://example.org/')).toEqual({ action: 'deny' });
    expect(contents.openWindow('langkah://app/')).toEqual({ action: 'deny' });
    contents.emit('will-navigate', makeEvent({ url: 'https://example.org/job', isMainFrame: true }));
    expect(opened).toEqual(['https://example.org/', 'langkah://app/', 'https://example.org/job']);
  });
});

test.each([[true], [false]])('spelling is checked only where the system does it itself: %s', (isOwn) => {
  const session = makeSession(isOwn);
  expect(session.isSpellCheckerEnabled).toBe(isOwn);
  expect(session.dictionaryUrl).toMatch(/^langkah:/);
});

test('18: the scheme is standard and secure, with no way around the policy and no service workers', () => {
  expect(schemePrivileges).toEqual({
    scheme: 'langkah',
    privileges: { standard: true, secure: true, supportFetchAPI: true },
  });
});

describe('the sources', () => {
  test('code is evaluated in the page of the self-check alone', () => {
    const calls = sources.flatMap(({ text }) =>
      [...text.matchAll(/.*executeJavaScript.*/g)].map(([line]) => line.trim()),
    );
    expect(calls).toEqual(['evaluate: (expression: string) => contents.executeJavaScript(expression),']);
  });

  test.each(['loadFile', 'openDevTools', 'crashReporter', 'setAsDefaultProtocolClient'])(
    'nobody uses %s',
    (name) => expect(sources.filter(({ text }) => text.includes(name))).toEqual([]),
  );

  test('the session and each window are guarded before a page is loaded', () => {
    const start = sources.find(({ name }) => name === 'index.ts')?.text ?? '';
    const order = [
      'app.enableSandbox()',
      'app.setPath(',
      'requestSingleInstanceLock()',
      'secureSession(',
      'guardContents(',
      'showWindow();',
    ];
    const places = order.map((call) => start.indexOf(call));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});
