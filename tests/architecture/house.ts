import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** Path from the root of the repository, with `/`, to the text of the file. */
export type Tree = ReadonlyMap<string, string>;

export interface Import {
  /** As written. */
  specifier: string;
  /** File of ours it leads to; null for packages and what Node brings. */
  target: string | null;
  line: number;
}

export interface Module {
  path: string;
  text: string;
  lineCount: number;
  commentLineCount: number;
  program: ESTree.Program;
  imports: Import[];
  lineAt(offset: number): number;
}

export interface House {
  tree: Tree;
  modules: Module[];
}

export const root = join(import.meta.dirname, '..', '..');
const code = /\.(?:ts|tsx|mts|mjs)$/;

/** Everything below the given folders of the repository; texts of pictures and fonts are left empty. */
export function readTree(folders: readonly string[]): Tree {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const paths = present.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(
    paths.map((path) => [
      relative(root, path).split(sep).join('/'),
      /\.(?:tsx?|mjs|json|css|sql|html)$/.test(path) ? readFileSync(path, 'utf8') : '',
    ]),
  );
}

export function buildHouse(tree: Tree): House {
  const paths = [...tree.keys()].filter((path) => code.test(path)).sort();
  return { tree, modules: paths.map((path) => parseModule(path, tree.get(path) ?? '')) };
}

/** Names of package.json `imports`, and the folder each stands for. */
const roomNames: Readonly<Record<string, string>> = {
  '#contract': 'src/contract',
  '#core': 'src/core',
  '#locales': 'src/locales',
  '#loopback': 'src/loopback',
  '#ui': 'src/ui',
  '#electron': 'electron',
  '#resources': 'resources',
  '#scripts': 'scripts',
  '#tests': 'tests',
};

function parseModule(path: string, text: string): Module {
  const { program, comments, errors } = parseSync(path, text);
  const failure = errors.find(({ severity }) => severity === 'Error');
  if (failure) throw new Error(`${path}: ${failure.message}`);
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number) => starts.filter((start) => start < offset).length + 1;
  const commented = new Set<number>();
  for (const { start, end } of comments) {
    for (let line = lineAt(start + 1); line <= lineAt(end); line += 1) commented.add(line);
  }
  return {
    path,
    text,
    lineCount: text.trimEnd().split('\n').length,
    commentLineCount: commented.size,
    program,
    lineAt,
    imports: listSpecifiers(program).map(({ specifier, start }) => ({
      specifier,
      target: resolveTarget(path, specifier),
      line: lineAt(start),
    })),
  };
}

/** Static, dynamic, re-exported, type-only and globbed ones alike. */
function listSpecifiers(program: ESTree.Program): { specifier: string; start: number }[] {
  const found: { specifier: string; start: number }[] = [];
  const add = (source: ESTree.Node | null) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') {
      found.push({ specifier: source.value, start: source.start });
    }
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression(node) {
      const [first] = node.arguments;
      if (!first || !/^(?:require|import\.meta\.glob|vi\.(?:do)?[mM]ock)$/.test(nameOf(node.callee))) return;
      for (const source of first.type === 'ArrayExpression' ? first.elements : [first]) add(source);
    },
  }).visit(program);
  return found;
}

/** `a.b.c` of a chain of names, empty for anything else. */
export function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`;
  if (node.type === 'MemberExpression' && !node.computed) {
    const object = nameOf(node.object);
    return object && node.property.type === 'Identifier' ? `${object}.${node.property.name}` : '';
  }
  return '';
}

function resolveTarget(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(dirname(from), bare);
  const [name = '', ...rest] = bare.split('/');
  const folder = roomNames[name];
  return folder ? posix.join(folder, ...rest) : null;
}
