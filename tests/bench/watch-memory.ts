import { readdirSync, readFileSync } from 'node:fs';

const everyMs = 50;

/** Peaks of memory: of this process above what it held before, and of all processes below it together (Linux alone tells; elsewhere 0). What several share is counted once. */
export function watchMemory() {
  const before = process.memoryUsage.rss();
  let [coreBytes, browserBytes] = [0, 0];
  const look = () => {
    coreBytes = Math.max(coreBytes, process.memoryUsage.rss() - before);
    browserBytes = Math.max(browserBytes, process.platform === 'linux' ? bytesBelow(process.pid) : 0);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { coreBytes, browserBytes };
    },
  };
}

function bytesBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readText(`/proc/${name}/stat`) : '';
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()]
    .filter(isBelow)
    .reduce(
      (sum, pid) =>
        sum + Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1_024,
      0,
    );
}

/** It may have ended a moment ago. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
