const oldestNode = [22, 14] as const;

/** The database addon crashes on older versions instead of refusing them, so this must be asked before it is loaded. */
export function isNodeTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
}
