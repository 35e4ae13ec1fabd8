import { EventEmitter } from 'node:events';
import { fromChromium, schemes } from './addresses.mjs';
import { app } from './app.mjs';
import { browser } from './browser.mjs';
import { makeEvent, missing, standIn } from './record.mjs';

class Protocol {
  handlers = new Map();
  registerSchemesAsPrivileged(list) {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges = {} } of list) schemes.set(scheme, privileges);
  }
  handle(scheme, handler) {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!schemes.has(scheme)) schemes.set(scheme, {});
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme) {
    this.handlers.delete(scheme);
  }
  isProtocolHandled(scheme) {
    return this.handlers.has(scheme);
  }
}

/** Electron's names of permissions, and those of Chromium. */
const permissions = {
  notifications: 'notifications',
  geolocation: 'geolocation',
  media: 'camera',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
};

class Session extends EventEmitter {
  protocol = new Protocol();
  handlers = new Map();
  webRequest = { onBeforeRequest: (...given) => this.handlers.set('beforeRequest', given.at(-1)) };

  setPermissionRequestHandler(handler) {
    this.handlers.set('permissionRequest', handler);
  }
  setPermissionCheckHandler(handler) {
    this.handlers.set('permissionCheck', handler);
  }
  // No device will ever ask.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerDictionaryDownloadURL() {}
  fetch = missing('session.fetch');

  /** Settles in Chromium what the program's handlers say. Without handlers everything is granted, as in Electron. */
  async applyPermissions(contents, url) {
    const origin = URL.parse(url)?.origin;
    if (!origin?.endsWith('.invalid')) return;
    const from = `${URL.parse(fromChromium(url)).protocol}//${URL.parse(fromChromium(url)).host}`;
    for (const [name, chromiumName] of Object.entries(permissions)) {
      const isGranted = (await this.#request(contents, name, from)) && this.#check(contents, name, from);
      const setting = isGranted ? 'granted' : 'denied';
      await browser
        .send('Browser.setPermission', { permission: { name: chromiumName }, setting, origin })
        .catch(() => {});
    }
  }
  #check(contents, name, origin) {
    const handler = this.handlers.get('permissionCheck');
    return handler ? handler(contents, name, origin, {}) : true;
  }
  #request(contents, name, requestingUrl) {
    const handler = this.handlers.get('permissionRequest');
    if (!handler) return true;
    return new Promise((resolve) => handler(contents, name, resolve, { requestingUrl, isMainFrame: true }));
  }
}

export const defaultSession = new Session();
export const session = { defaultSession, fromPartition: missing('session.fromPartition') };
export const { protocol } = defaultSession;
export const net = { fetch: missing('net.fetch'), request: missing('net.request'), isOnline: () => false };

/** Answers one paused request of a page: as navigation first, then by the filter of the session, then by the handler of its scheme. */
export async function answerRequest(contents, sessionId, paused) {
  const { request, requestId, resourceType, frameId } = paused;
  const url = fromChromium(request.url);
  const refuse = (errorReason) =>
    browser.send('Fetch.failRequest', { requestId, errorReason }, sessionId).catch(() => {});
  try {
    const isDocument = resourceType === 'Document';
    if (isDocument && contents.refuseNavigation(request.url, url, frameId)) return await refuse('Aborted');
    if (await isFiltered(contents, { url, method: request.method, resourceType: kindOf(paused, contents) })) {
      return await refuse('BlockedByClient');
    }
    const handler = protocol.handlers.get(url.split(':')[0]);
    if (!handler) {
      standIn.refusedRequests.push(url);
      return await refuse('InternetDisconnected');
    }
    const given = new Request(request.url, { method: request.method, headers: request.headers });
    // Node would tidy the address up; a handler gets it as it was asked for.
    Object.defineProperty(given, 'url', { value: url });
    const response = await handler(given);
    await browser.send(
      'Fetch.fulfillRequest',
      {
        requestId,
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      },
      sessionId,
    );
  } catch (error) {
    standIn.handlerErrors.push(`${url}: ${error?.stack ?? error}`);
    await refuse('Failed');
  }
}

function kindOf({ resourceType, frameId }, contents) {
  if (resourceType !== 'Document') return resourceType.toLowerCase();
  return frameId === contents.mainFrameId ? 'mainFrame' : 'subFrame';
}

async function isFiltered(contents, details) {
  const filter = defaultSession.handlers.get('beforeRequest');
  if (!filter) return false;
  const answer = await new Promise((resolve) => filter({ ...details, webContents: contents }, resolve));
  return answer?.cancel === true;
}

/** A download that the program does not prevent would go on through a dialog; none of ours does. */
export function startDownload({ url, suggestedFilename }) {
  const event = makeEvent();
  const item = {
    getURL: () => fromChromium(url),
    getFilename: () => suggestedFilename,
    setSavePath: missing('DownloadItem.setSavePath'),
    cancel: () => {},
  };
  defaultSession.emit('will-download', event, item);
}
