import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { describe, expect, test } from 'vitest';
import { findSection } from '#scripts/packaging/release-notes.mjs';
import { fromRoot, readJson } from '#scripts/toolchain/project.mjs';

// GitHub's parser imports JSON in the way of bundlers; Node wants to be told.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return specifier.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);

const folder = fromRoot('.github', 'workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const,
);

/** What GitHub's own reader has against a workflow. */
async function findErrors(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const { errors = [] } = value ? await convertWorkflowTemplate(context, value) : {};
  return [
    ...context.errors.getErrors().map(({ message }) => message),
    ...errors.map(({ Message }) => Message),
  ];
}

describe('workflows', () => {
  test('are those that are expected', () => {
    expect(workflows.map(([name]) => name).sort()).toEqual(['ci.yml', 'release.yml']);
  });

  test.each(workflows)('%s is one that GitHub accepts', async (name, content) => {
    expect(await findErrors(name, content)).toEqual([]);
  });

  test.each([
    ['an unknown key', 'on: push\njobs:\n  a:\n    runs-on: x\n    step: []\n'],
    [
      'an expression nobody can evaluate',
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: x\n        if: nothing.at\n',
    ],
    [
      'a job that waits for none',
      'on: push\njobs:\n  a:\n    runs-on: x\n    needs: b\n    steps:\n      - run: x\n',
    ],
  ])('%s would be noticed', async (_what, content) => {
    expect(await findErrors('wrong.yml', content)).not.toEqual([]);
  });

  test.each(workflows)('%s uses pinned actions of GitHub, and of nobody else', (_name, content) => {
    const used = [...content.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used)
      expect(action).toMatch(/^(?:actions\/[a-z-]+@(?:v\d+|[0-9a-f]{40})|\.\/\.github\/workflows\/ci\.yml)$/);
  });

  test.each(workflows)('%s may read unless a job says otherwise, and stops in time', (_name, content) => {
    expect(content).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(content).toMatch(/^concurrency:$/m);
    const runners = content.match(/runs-on:/g)?.length;
    expect(content.match(/^ {4}timeout-minutes:/gm)).toHaveLength(runners ?? 0);
  });

  test('what comes from outside never becomes part of a command', () => {
    for (const [name, content] of workflows) {
      const commands = [...content.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)].map(([text]) => text);
      expect(commands.length, name).toBeGreaterThan(0);
      expect(
        commands.filter((text) => /\$\{\{\s*(?:github|secrets|inputs)\b/.test(text)),
        name,
      ).toEqual([]);
    }
  });
});

describe('the text of a release', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- c\n\n## 1.2.0 - 2026-03-01\n\n- b\n\n### Notes\n\nmore\n\n## [1.1.0]\n\n- a\n\n## 1.0.0\n';

  test.each([
    ['1.2.0', '- b\n\n### Notes\n\nmore'],
    ['1.1.0', '- a'],
    ['Unreleased', '- c'],
    ['1.2', null],
    ['1.0.0', null],
  ])('of %s', (version, text) => {
    expect(findSection(changelog, version)).toBe(text);
    expect(findSection(changelog.replaceAll('\n', '\r\n'), version)).toBe(text);
  });

  test('a tag that is not the version of the program ends with a sentence', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fromRoot('scripts', 'release-notes.mjs'), 'v99.0.0'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `The tag is "v99.0.0", and package.json says ${readJson(fromRoot('package.json')).version}.\n`,
    );
  });
});
