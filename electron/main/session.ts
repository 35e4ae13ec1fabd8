import type { CustomScheme, Session, WebContents } from 'electron';
import { isAllowedNavigation, isAllowedRequest, isPermitted } from '#core/desktop/allowed.ts';
import { pageOrigin, scheme } from '#core/page/answer-request.ts';
import type { Log } from '#core/ports.ts';

/** Everything that is not named here stays off: above all no way around the content security policy, no service workers. */
export const schemePrivileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Takes from everything that runs in this session what a page usually can: the network, devices, permissions. */
export function secureSession(session: Session, hasOwnSpellChecker: boolean): void {
  // Without both of these Electron grants everything.
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isPermitted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('will-download', (event, item) => {
    // A file that our page made itself is saved through the dialog of the system.
    if (!item.getURL().startsWith(`blob:${pageOrigin}`)) event.preventDefault();
  });
  // Only that of macOS works without fetching a dictionary; should Chromium ever want one, there is nobody to ask for it.
  session.setSpellCheckerEnabled(hasOwnSpellChecker);
  session.setSpellCheckerDictionaryDownloadURL(`${pageOrigin}no-dictionaries/`);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isAllowedRequest(details) }));
}

export interface ContentsGuard {
  openLink(url: string): Promise<void>;
  log: Log;
}

/** For each window, print windows too: it stays where it is, opens no other, and holds no page of anybody else. */
export function guardContents(contents: WebContents, { openLink, log }: ContentsGuard): void {
  const refuse = (event: { preventDefault(): void }, what: string) => {
    event.preventDefault();
    log.write({ event: 'refused', code: what });
  };
  contents.on('will-navigate', (event) => {
    if (isAllowedNavigation(event)) return;
    refuse(event, 'navigation');
    void openLink(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isAllowedNavigation(event)) refuse(event, 'frame-navigation');
  });
  contents.on('will-redirect', (event) => refuse(event, 'redirect'));
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'));
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  // A page that asks to stay open would otherwise keep the window from closing, without a word on the screen.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url);
    return { action: 'deny' };
  });
}
