import { extname, join } from 'node:path';

// What the dialogs of the system are asked for: plain values, so that the shell only hands them on.

/** To save a file that is called `name`, in the folder of the last time. */
export function saveOptions(name: string, folder: string) {
  const ending = extname(name).slice(1);
  return {
    defaultPath: join(folder, name),
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  };
}

/** To open a file with one of these endings, without the dot. */
export function openOptions(endings: readonly string[], folder: string) {
  return {
    defaultPath: folder,
    filters: [{ name: endings.map((ending) => ending.toUpperCase()).join(', '), extensions: [...endings] }],
    properties: ['openFile' as const],
  };
}

/** To choose a folder, or make one. */
export function folderOptions(folder: string) {
  return { defaultPath: folder, properties: ['openDirectory' as const, 'createDirectory' as const] };
}
