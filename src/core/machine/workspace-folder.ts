import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the workspace lies when nobody said otherwise: the folder in which each system keeps the data of its programs. */
export function usualWorkspaceFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Langkah');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Langkah');
  const data = environment.XDG_DATA_HOME;
  // The specification has relative values ignored.
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'Langkah');
}
