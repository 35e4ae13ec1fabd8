/** One promise of the program, tried out on the machine it runs on. */
export interface Check {
  name: string;
  /** What keeps the page from the machine: if it fails, the data of the person stays closed. */
  isGuard: boolean;
  /** Throws, or returns a sentence for the record, such as the version that was found. */
  run(): Promise<string | undefined> | string | undefined;
}

export interface CheckResult {
  passedCount: number;
  /** Names of what failed. */
  failed: string[];
  failedGuards: string[];
}

/** Runs one after the other, whatever fails, and says a line for each: `ok`, or `FAILED` with the reason, and the name. */
export async function runChecks(checks: readonly Check[], say: (line: string) => void): Promise<CheckResult> {
  const result: CheckResult = { passedCount: 0, failed: [], failedGuards: [] };
  for (const { name, isGuard, run } of checks) {
    try {
      const found = await run();
      result.passedCount += 1;
      say(`ok      ${name}${found ? `: ${found}` : ''}`);
    } catch (error) {
      result.failed.push(name);
      if (isGuard) result.failedGuards.push(name);
      say(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  say(`${result.passedCount} passed, ${result.failed.length} failed`);
  return result;
}

/** Throws with both values when they differ. */
export function expectSame(found: unknown, expected: unknown): void {
  const [is, shouldBe] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== shouldBe) throw new Error(`${is} instead of ${shouldBe}`);
}
