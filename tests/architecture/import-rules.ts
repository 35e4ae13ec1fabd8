import type { House, Import, Module } from './house.ts';
import { coreOrder, type Room, rooms } from './table.ts';

/** A rule returns one line for each place that breaks it. */
export type Rule = (house: House) => string[];

const isProduct = (path: string) => /^(?:src|electron)\//.test(path);
const place = (module: Module, { line, specifier }: Import) => `${module.path}:${line} imports ${specifier}`;

interface FoundRoom {
  room: Room;
  /** The folder itself: for `src/ui/rooms/*` the one of this room. */
  folder: string;
}

function roomOf(path: string): FoundRoom | null {
  const found = rooms
    .map((room) => {
      const match = new RegExp(`^${room.folder.replace('*', '[^/]+')}(?=/|$)`).exec(path);
      return match && { room, folder: match[0] };
    })
    .filter((candidate) => candidate !== null);
  return found.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

function eachImport(house: House, check: (module: Module, found: Import) => string | null): string[] {
  return house.modules
    .filter(({ path }) => isProduct(path))
    .flatMap((module) => module.imports.map((found) => check(module, found)).filter((line) => line !== null));
}

export const roomsAreKnown: Rule = ({ modules }) =>
  modules
    .filter(({ path }) => isProduct(path) && !roomOf(path))
    .map(({ path }) => `${path} is in no room of the table`);

export const importsFollowTheTable: Rule = (house) =>
  eachImport(house, (module, found) => {
    if (found.target === null) return null;
    const from = roomOf(module.path);
    const to = roomOf(found.target);
    if (from?.folder === to?.folder && to) return null;
    const name = to?.room.folder ?? found.target.split('/')[0] ?? '';
    return from?.room.mayImport.includes(name) ? null : place(module, found);
  });

export const roomsAreImportedByName: Rule = (house) =>
  eachImport(house, (module, found) => {
    const isRelative = found.specifier.startsWith('.');
    if (found.target === null || !isRelative) return null;
    return roomOf(module.path)?.folder === roomOf(found.target)?.folder ? null : place(module, found);
  });

export const importsNameTheirFile: Rule = (house) =>
  eachImport(house, (module, found) => {
    const isGlob = found.specifier.includes('*');
    if (found.target === null || isGlob || house.tree.has(found.target)) return null;
    return `${place(module, found)}, which is no file`;
  });

export const packagesFollowTheTable: Rule = (house) =>
  eachImport(house, (module, found) => {
    if (found.target !== null) return null;
    const room = roomOf(module.path)?.room;
    const isListed = (names: readonly string[]) => names.some((name) => isPackage(found.specifier, name));
    if (room?.packages && !isListed(room.packages)) return place(module, found);
    return room?.not && isListed(room.not) ? place(module, found) : null;
  });

function isPackage(specifier: string, name: string): boolean {
  const bare = name.replace(/[/:]$/, '');
  return specifier === bare || specifier.startsWith(`${bare}/`) || specifier.startsWith(`${bare}:`);
}

export const electronStaysInItsShell: Rule = ({ modules }) =>
  modules
    .filter(({ path }) => !path.startsWith('electron/') && !path.startsWith('tests/electron/'))
    .flatMap((module) =>
      module.imports
        .filter(({ specifier }) => isPackage(specifier, 'electron'))
        .map((found) => place(module, found)),
    );

function rankInCore(path: string): number | null {
  const below = path.replace(/^src\/core\//, '');
  const entry = coreOrder
    .filter((part) => below === part || below.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
  return entry === undefined ? null : coreOrder.indexOf(entry);
}

export const coreCallsDownwards: Rule = ({ modules }) =>
  modules
    .filter(({ path }) => path.startsWith('src/core/'))
    .flatMap((module) => {
      const rank = rankInCore(module.path);
      if (rank === null) return [`${module.path} is not in the order of the core`];
      return module.imports
        .filter(({ target }) => target?.startsWith('src/core/') && (rankInCore(target) ?? 0) > rank)
        .map((found) => `${place(module, found)}, which stands after it`);
    });

export const importsHaveNoCycles: Rule = ({ modules }) => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) if (target) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  return cycles;
};
