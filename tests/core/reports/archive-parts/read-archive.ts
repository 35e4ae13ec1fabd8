import { type OptionsOf, reportFacts } from '#contract/report-kinds.ts';
import { firstDay } from '#contract/report-options.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';
import { linesOf } from '../report-html.ts';

const { columns: _, ...common } = march;

/** What the archive says up to a day, a line for each row, fact and text. */
export async function readArchive(
  core: Pick<TestCore, 'client'>,
  more: Partial<OptionsOf<'archive'>> = {},
): Promise<string> {
  const options: OptionsOf<'archive'> = {
    ...{ ...common, kind: 'archive', from: firstDay, to: '2026-04-20' },
    ...{ parts: [...reportFacts.archive.parts], isAgreed: true, ...more },
  };
  return (await linesOf(core, options)).join('\n');
}
