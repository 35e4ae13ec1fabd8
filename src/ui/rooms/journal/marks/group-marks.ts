import type { knownMarks, MarkKind } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';

export interface MarkGroup {
  kind: MarkKind;
  category: string;
  marks: Mark[];
}

/** Marks by kind and category, in the order in which they come. */
export function groupMarks(marks: readonly Mark[]): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const mark of marks) {
    const key = `${mark.kind} ${mark.category}`;
    const group = groups.get(key) ?? { kind: mark.kind, category: mark.category, marks: [] };
    group.marks.push(mark);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Where one of one's own goes until it is moved: the category of its kind that says least. */
export const firstCategories = { feeling: 'mixed', factor: 'everyday' } as const satisfies {
  [Kind in MarkKind]: keyof (typeof knownMarks)[Kind];
};

/** Without case, accents and spaces around: how two names are compared. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
