/** Of a path in an archive, so that the name that others see on disk is never cut. */
const mostBytes = 180;

/**
 * Names for the files of an archive: the day and the time of the entry, then the name of the file, each once whatever the case. `name` is one that can be saved
 * on any system (`files/file-kind.ts`).
 */
export function createArchiveNames() {
  const taken = new Set<string>();
  return (writtenOn: string, minute: number, name: string): string => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    const start = `files/${writtenOn}-${clock(minute).replace(':', '')}-${shorten(stem)}`;
    for (let count = 1; ; count++) {
      const path = `${start}${count === 1 ? '' : `-${count}`}${ending}`;
      const key = path.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}

/** `09:05`. */
export function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function shorten(stem: string): string {
  let short = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    short += character;
  }
  return short.trim();
}
