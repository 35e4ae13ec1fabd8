import type { Session, WebContents } from 'electron';
import type { Log } from '#core/ports.ts';
import { pageOrigin, printOrigin } from './protocol.ts';

/** Nothing but copying, and only what the browser has cleaned, for our own page. */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  // Chromium leaves the slash of an origin out in some places.
  return permission === 'clipboard-sanitized-write' && `${requestingUrl}/`.startsWith(pageOrigin);
}

/** Whether a request may leave the page: to ourselves, or to what already lies in memory. Documents come from our scheme only. */
export function isAllowedRequest({ url, resourceType }: { url: string; resourceType: string }): boolean {
  if (url.startsWith(pageOrigin) || url.startsWith(printOrigin)) return true;
  if (resourceType === 'mainFrame' || resourceType === 'subFrame') return false;
  return url.startsWith('data:') || url.startsWith(`blob:${pageOrigin}`);
}

/** Reloading our page; inside it, the empty frame in which a report is previewed. */
export function isAllowedNavigation({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
  if (!isMainFrame) return url === 'about:srcdoc';
  const [address] = url.split('#', 1);
  return address === pageOrigin || address === `${pageOrigin}index.html`;
}

/** Takes from everything that runs in this session what a page usually can: the network, devices, permissions. */
export function secureSession(session: Session): void {
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
  session.setSpellCheckerEnabled(false);
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
