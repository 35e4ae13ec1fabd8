const mostBytes = 255;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const control = /[\p{Cc}\\]/u;

/**
 * Whether a file in an archive has a name that would be harmless as a path: relative, downwards, without backslashes, control characters and names that
 * Windows keeps for devices. We make no paths of names, but an archive with others was made to do harm.
 */
export function isHarmlessName(name: string): boolean {
  if (name === '' || Buffer.byteLength(name) > mostBytes || control.test(name)) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  const parts = name.replace(/\/$/, '').split('/');
  return parts.every((part) => part !== '' && part !== '..' && part !== '.' && !reserved.test(part));
}
