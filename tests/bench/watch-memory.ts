import { readdirSync, readFileSync } from 'node:fs';

const everyMs = 50;

/** Peaks of memory: of this process above what it held before, of all processes below it together (Linux alone tells; elsewhere 0), and of the sum of the two. What several share is counted once. */
export function watchMemory() {
  const before = process.memoryUsage.rss();
  let [coreBytes, browserBytes, bytesTogether] = [0, 0, 0];
  const look = () => {
    const core = process.memoryUsage.rss() - before;
    const browser = process.platform === 'linux' ? bytesBelow(process.pid) : 0;
    coreBytes = Math.max(coreBytes, core);
    browserBytes = Math.max(browserBytes, browser);
    bytesTogether = Math.max(bytesTogether, core + browser);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { coreBytes, browserBytes, bytesTogether };
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
