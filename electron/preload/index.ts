import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';

// Everything the page gets of Electron: one message out, one message in. Which calls exist is no business of this file.
if (!process.sandboxed || !process.contextIsolated) throw new Error('The page is not sandboxed.');

/** New in each document, so that an answer meant for the page before a reload never reaches this one. */
const connection = crypto.randomUUID();

contextBridge.exposeInMainWorld('langkah', {
  send(message: unknown): void {
    ipcRenderer.send('langkah:to-core', connection, message);
  },
  receive(listener: (message: unknown) => void): () => void {
    // The event stays here: it would hand the page the means to send on any channel.
    const hear = (_event: IpcRendererEvent, addressee: unknown, message: unknown) => {
      if (addressee === connection) listener(message);
    };
    ipcRenderer.on('langkah:to-page', hear);
    return () => {
      ipcRenderer.off('langkah:to-page', hear);
    };
  },
});

// macOS checks spelling itself. Elsewhere a word that nobody can be asked about is right.
if (process.platform !== 'darwin') {
  webFrame.setSpellCheckProvider('id', {
    spellCheck(words, report) {
      ipcRenderer.invoke('langkah:spelling', words).then(report, () => report([]));
    },
  });
}
