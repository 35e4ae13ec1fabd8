import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';

export interface Introduction {
  id: string;
  name: string;
  introducedById: string;
  introducedByName: string;
  thankedOn: string | null;
}

/** Somebody who brought others or was brought, with a place in the drawing. */
export interface PlacedPerson {
  id: string;
  name: string;
  /** null: they were there first. */
  introducedBy: { id: string; name: string } | null;
  childIds: string[];
  depth: number;
  left: number;
  top: number;
}

export interface PlacedTree {
  /** Whoever brought others right before them: the order in which one reads. */
  people: PlacedPerson[];
  width: number;
  height: number;
}

interface Branch {
  id: string;
  name: string;
  introducedBy: PlacedPerson['introducedBy'];
  children: Branch[];
}

/** In units of the drawing. */
export const box = { width: 168, height: 30 } as const;
const gap = { across: 56, down: 12 } as const;

/** A tidy forest from left to right: whoever brought others stands before them, and no two boxes meet (Buchheim, Jünger, Leipert 2002). */
export function layOutTree(introductions: readonly Introduction[]): PlacedTree {
  const roots = buildForest(introductions);
  if (roots.length === 0) return { people: [], width: 0, height: 0 };
  // One root over all, so that the trees keep clear of each other; it is not drawn.
  const over = hierarchy<Branch>({ id: '', name: '', introducedBy: null, children: roots });
  const place = tree<Branch>()
    .nodeSize([box.height + gap.down, box.width + gap.across])
    .separation((one, other) => (one.parent === other.parent && one.depth > 1 ? 1 : 1.5));
  const nodes: HierarchyPointNode<Branch>[] = [];
  place(over).eachBefore((node) => void (node.depth > 0 && nodes.push(node)));
  const first = Math.min(...nodes.map(({ x }) => x));
  const people = nodes.map((node) => toPerson(node, first));
  return {
    people,
    width: Math.max(...people.map(({ left }) => left)) + box.width,
    height: Math.max(...people.map(({ top }) => top)) + box.height,
  };
}

function toPerson(node: HierarchyPointNode<Branch>, first: number): PlacedPerson {
  const { id, name, introducedBy, children } = node.data;
  return {
    id,
    name,
    introducedBy,
    childIds: children.map((child) => child.id),
    depth: node.depth - 1,
    left: (node.depth - 1) * (box.width + gap.across),
    top: node.x - first,
  };
}

function buildForest(introductions: readonly Introduction[]): Branch[] {
  const branches = new Map<string, Branch>();
  const branchOf = (id: string, name: string): Branch => {
    const known = branches.get(id);
    if (known) return known;
    const made: Branch = { id, name, introducedBy: null, children: [] };
    branches.set(id, made);
    return made;
  };
  for (const { id, name, introducedById, introducedByName } of introductions) {
    const brought = branchOf(id, name);
    branchOf(introducedById, introducedByName).children.push(brought);
    brought.introducedBy = { id: introducedById, name: introducedByName };
  }
  return [...branches.values()].filter(({ introducedBy }) => introducedBy === null);
}
