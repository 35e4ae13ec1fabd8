import { build, type InlineConfig } from 'vite';

/**
 * Builds as for production. What was set for the tests is set again afterwards: other test files run in the same process, and React
 * has no JSX for the text of tests once the process calls itself production.
 */
export async function buildWithVite(readConfig: () => InlineConfig | Promise<InlineConfig>): Promise<void> {
  const before = process.env.NODE_ENV;
  try {
    await build(await readConfig());
  } finally {
    process.env.NODE_ENV = before;
  }
}
