import { basename } from 'node:path';
import { type ESTree, Visitor } from 'vite';
import { type Module, nameOf } from './house.ts';
import type { Rule } from './import-rules.ts';
import { limits } from './table.ts';

const isProduct = (path: string) => /^(?:src|electron)\//.test(path);
const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

function eachNode(
  modules: readonly Module[],
  visitor: (add: (node: ESTree.Node) => void) => ConstructorParameters<typeof Visitor>[0],
): string[] {
  return modules.flatMap((module) => {
    const found: number[] = [];
    new Visitor(visitor((node) => found.push(node.start))).visit(module.program);
    return found.map((start) => `${module.path}:${module.lineAt(start + 1)}`);
  });
}

export const namesAreKebabCase: Rule = ({ tree }) =>
  [...tree.keys()].flatMap((path) =>
    path
      .split('/')
      .filter((part) => !/^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(part))
      .filter((part) => !isNamedByOthers(path, part))
      .map((part) => `${path}: ${part}`),
  );

/** Files of the person's own kind in fixtures, and what drizzle-kit writes. */
function isNamedByOthers(path: string, part: string): boolean {
  if (path.startsWith('tests/fixtures/')) return part === basename(path);
  return path.startsWith('resources/migrations/') && /^\d{4}_\w+\.(?:sql|json)$/.test(part);
}

export const filesAreShort: Rule = ({ modules }) =>
  modules
    .filter(({ path, lineCount }) => lineCount > limitOf(path))
    .map(({ path, lineCount }) => `${path} has ${lineCount} lines, ${limitOf(path)} are the limit`);

function limitOf(path: string): number {
  if (path.startsWith('electron/preload/')) return limits.preloadLines;
  return path.startsWith('tests/') ? limits.testLines : limits.sourceLines;
}

export const exportsAreNamed: Rule = ({ modules }) =>
  eachNode(
    // The stand-in speaks as Electron does, which has a default export.
    modules.filter(
      ({ path }) => !path.endsWith('.config.ts') && !path.startsWith('tests/electron/stand-in/'),
    ),
    (add) => ({
      ExportDefaultDeclaration: add,
      ExportSpecifier(node) {
        if (node.exported.type === 'Identifier' && node.exported.name === 'default') add(node);
      },
    }),
  );

export const nothingIsAny: Rule = ({ modules }) =>
  eachNode(
    modules.filter(({ path }) => isProduct(path)),
    (add) => ({ TSAnyKeyword: add, TSNonNullExpression: add }),
  );

/** An instant in UTC is another day than the person's for hours every day. */
export const daysNeverPassThroughUtc: Rule = ({ modules }) =>
  eachNode(
    modules.filter(({ path }) => isProduct(path)),
    (add) => ({
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const isCut = /^(?:slice|substring|substr|split)$/.test(callee.property.name);
        if (isCut && isCallOf(callee.object, 'toISOString')) add(node);
        if (nameOf(callee) === 'Date.parse' && isBareDay(node.arguments[0])) add(node);
      },
      NewExpression(node) {
        const isDate = nameOf(node.callee) === 'Date' && node.arguments.length === 1;
        if (isDate && isBareDay(node.arguments[0])) add(node);
      },
    }),
  );

function isCallOf(node: ESTree.Node, method: string): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { property } = node.callee;
  return property.type === 'Identifier' && property.name === method;
}

/** `'2026-03-10'`, or something that is called a day: `happenedOn`, `today`. */
function isBareDay(node: ESTree.Node | undefined): boolean {
  if (node?.type === 'Literal') return typeof node.value === 'string' && calendarDay.test(node.value);
  const name = node ? (nameOf(node).split('.').at(-1) ?? '') : '';
  return /(?:[a-z]On|[a-z]Day|^day|^today)$/.test(name);
}

/** A deferred transaction that reads before it writes fails at once when another one wrote in between. */
export const transactionsAreImmediate: Rule = ({ modules }) =>
  eachNode(
    modules.filter(({ path }) => path.startsWith('src/core/')),
    (add) => {
      const immediate = new Set<number>();
      return {
        MemberExpression(node) {
          const isImmediate = node.property.type === 'Identifier' && node.property.name === 'immediate';
          if (isImmediate && isCallOf(node.object, 'transaction')) immediate.add(node.object.end);
        },
        CallExpression(node) {
          if (isCallOf(node, 'transaction') && !immediate.has(node.end) && !saysImmediate(node)) add(node);
        },
        Literal(node) {
          if (typeof node.value === 'string' && beginsDeferred(node.value)) add(node);
        },
        TemplateLiteral(node) {
          if (beginsDeferred(node.quasis.map(({ value }) => value.raw).join('?'))) add(node);
        },
      };
    },
  );

function saysImmediate(call: ESTree.CallExpression): boolean {
  const [, options] = call.arguments;
  return (
    options?.type === 'ObjectExpression' &&
    options.properties.some(
      (property) =>
        property.type === 'Property' &&
        property.value.type === 'Literal' &&
        property.value.value === 'immediate',
    )
  );
}

function beginsDeferred(sql: string): boolean {
  return /^\s*BEGIN(?:\s+(?:DEFERRED|TRANSACTION|DEFERRED\s+TRANSACTION))?\s*(?:;|$)/i.test(sql);
}
