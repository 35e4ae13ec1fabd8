import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainEvent, Session, WebContents, WebFrameMain } from 'electron';

// Fakes of what Electron hands to the shell. The `electron` package itself can only be imported inside Electron.

/** An event of Electron that can be prevented. */
export interface FakeEvent extends Record<string, unknown> {
  prevented: boolean;
  preventDefault(): void;
}

export function makeEvent(details: Record<string, unknown> = {}): FakeEvent {
  return {
    ...details,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

type Handler = (...given: never[]) => unknown;

/** Keeps each handler that is set under the name of its setter, so that a test can ask it. */
export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  isSpellCheckerEnabled = true;
  dictionaryUrl = 'https://redirector.gvt1.com/edgedl/chrome/dict/';
  readonly webRequest = {
    onBeforeRequest: (handler: Handler) => this.handlers.set('onBeforeRequest', handler),
  };

  setPermissionRequestHandler(handler: Handler) {
    this.handlers.set('permissionRequest', handler);
  }
  setPermissionCheckHandler(handler: Handler) {
    this.handlers.set('permissionCheck', handler);
  }
  setDevicePermissionHandler(handler: Handler) {
    this.handlers.set('devicePermission', handler);
  }
  setDisplayMediaRequestHandler(handler: Handler) {
    this.handlers.set('displayMedia', handler);
  }
  setUSBProtectedClassesHandler(handler: Handler) {
    this.handlers.set('usbProtectedClasses', handler);
  }
  setBluetoothPairingHandler(handler: Handler) {
    this.handlers.set('bluetoothPairing', handler);
  }
  setSpellCheckerEnabled(isEnabled: boolean) {
    this.isSpellCheckerEnabled = isEnabled;
  }

  setSpellCheckerDictionaryDownloadURL(url: string) {
    this.dictionaryUrl = url;
  }

  asSession(): Session {
    return this as unknown as Session;
  }

  /** Calls a handler as Electron does. */
  ask(name: string, ...given: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`Nobody has set ${name}.`);
    return (handler as (...given: unknown[]) => unknown)(...given);
  }
}

export class FakeContents extends EventEmitter {
  readonly sent: { channel: string; given: unknown[] }[] = [];
  webRtcPolicy = 'default';
  isGone = false;
  isCrashed = false;
  readonly replaced: string[] = [];
  readonly learned: string[] = [];
  isSpellCheckerEnabled = true;
  readonly session = {
    addWordToSpellCheckerDictionary: (word: string) => void this.learned.push(word),
    setSpellCheckerEnabled: (isOn: boolean) => {
      this.isSpellCheckerEnabled = isOn;
    },
  };
  #openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  isDestroyed() {
    return this.isGone;
  }
  send(channel: string, ...given: unknown[]) {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    // As between processes: whatever is no clone does not pass.
    const message = { channel, given: structuredClone(given) };
    this.sent.push(message);
    this.emit('test:sent', message);
  }
  forcefullyCrashRenderer() {
    this.isCrashed = true;
  }
  replaceMisspelling(text: string) {
    this.replaced.push(text);
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.webRtcPolicy = policy;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.#openWindow = handler;
  }
  openWindow(url: string) {
    return this.#openWindow({ url });
  }
  destroy() {
    this.isGone = true;
    this.emit('destroyed');
  }
  asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

export interface FrameState {
  url?: string;
  parent?: WebFrameMain | null;
  detached?: boolean;
  destroyed?: boolean;
}

/** A frame that has gone throws when it is asked for its address, as Electron's does. */
export function makeFrame(state: FrameState = {}): WebFrameMain {
  const { url = 'langkah://app/', parent = null, detached = false, destroyed = false } = state;
  const frame = {
    detached,
    parent,
    isDestroyed: () => destroyed,
    get url() {
      if (destroyed) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      return url;
    },
  };
  return frame as unknown as WebFrameMain;
}

export function makeIpcEvent(contents: FakeContents, senderFrame: WebFrameMain | null): IpcMainEvent {
  return { sender: contents.asContents(), senderFrame } as unknown as IpcMainEvent;
}

export class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) throw new Error(`${channel} has a handler already`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel: string) {
    this.handlers.delete(channel);
  }
  /** Answers a page as Electron does. */
  answer(channel: string, ...given: unknown[]): unknown {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return (handler as (...given: unknown[]) => unknown)(...given);
  }
  asIpc(): IpcMain {
    return this as unknown as IpcMain;
  }
}

/** A window that does what it is told, and says what that was. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  isGone = false;

  async loadURL(url: string) {
    this.loaded.push(url);
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: 1_280, height: 800 };
  }
  isMaximized() {
    return this.calls.includes('maximize');
  }
  isDestroyed() {
    return this.isGone;
  }
  maximize() {
    this.calls.push('maximize');
  }
  show() {
    this.calls.push('show');
  }
  hide() {
    this.calls.push('hide');
  }
  close() {
    const event = makeEvent();
    this.emit('close', event);
    this.isGone = !event.prevented;
  }
}
