import { knownMarks, type MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Mark } from '#contract/marks.ts';
import { type Language, languages } from '#contract/settings.ts';
import { type Catalogue, catalogues } from '#locales/index.ts';
import { nameKeyOf } from '../../contacts/name-key.ts';

/** A feeling or a factor of a row: one that is there, or one that is not there yet. */
export interface ImportedMark {
  /** null: not there yet. */
  id: string | null;
  kind: MarkKind;
  /** As it will stand here. */
  name: string;
  /** null: that of the mapping. */
  category: string | null;
  archived: boolean;
}

/** What a mark that came along takes over from a journal, where the person has not touched it here. */
export interface MarkChange {
  id: string;
  name?: string;
  category?: string;
  archived?: true;
}

export type MarkFinder = ReturnType<typeof createMarkFinder>;

const keyOf = (kind: MarkKind, name: string) => `${kind} ${nameKeyOf(name)}`;

/** Finds marks by their names, and notes those that are not there yet, as many as there is room for. `language`: of the words that the person reads here. */
export function createMarkFinder(marks: readonly Mark[], language: Language) {
  const shown = new Map<string, ImportedMark>();
  const words = new Map<string, ImportedMark>();
  const known = new Map<string, { mark: Mark; imported: ImportedMark }>();
  const changes: MarkChange[] = [];
  let room = limits.marks - marks.length;

  for (const mark of marks) {
    const { id, kind, archived } = mark;
    const name = mark.name ?? (mark.known === null ? '' : wordOf(language, kind, mark.known));
    const imported = { id, kind, name, category: null, archived };
    shown.set(keyOf(kind, name), imported);
    if (mark.known === null) continue;
    known.set(`${kind} ${mark.known}`, { mark, imported });
    for (const word of wordsFor(kind, mark.known)) {
      if (!words.has(keyOf(kind, word))) words.set(keyOf(kind, word), imported);
    }
  }

  const findShown = (kind: MarkKind, name: string) => shown.get(keyOf(kind, name)) ?? null;

  return {
    changes,
    /** By what it is called here. */
    findShown,
    /** Also by the word that any catalogue has for it: "exercise" and "olahraga" are one, even where it was renamed. The kinds are tried one after the other. */
    find: (kinds: readonly MarkKind[], name: string): ImportedMark | null =>
      kinds
        .map((kind) => findShown(kind, name) ?? words.get(keyOf(kind, name)))
        .find((mark) => mark !== undefined) ?? null,
    /** One that came along, with what it takes over; null when this version does not know it. */
    takeOver(said: {
      kind: MarkKind;
      known: string;
      name: string | null;
      category: string;
      archived: boolean;
    }) {
      const { kind, name, category } = said;
      const here = known.get(`${kind} ${said.known}`);
      if (!here) return null;
      const { mark, imported } = here;
      const first = firstCategoryOf(kind, said.known);
      const takesName = name !== null && mark.name === null && findShown(kind, name) === null;
      const change: MarkChange = {
        id: mark.id,
        ...(takesName && { name }),
        ...(mark.category === first && category !== first && { category }),
        ...(said.archived && !mark.archived && mark.entryCount === 0 && { archived: true }),
      };
      if (Object.keys(change).length > 1) changes.push(change);
      if (takesName) {
        shown.delete(keyOf(kind, imported.name));
        imported.name = name;
        shown.set(keyOf(kind, name), imported);
      }
      return imported;
    },
    /** Notes one that is not there yet; null when there are as many as there can be. */
    add(mark: Omit<ImportedMark, 'id'>): ImportedMark | null {
      if (room <= 0) return null;
      room -= 1;
      const added = { ...mark, id: null };
      shown.set(keyOf(mark.kind, mark.name), added);
      return added;
    },
  };
}

function wordOf(language: Language, kind: MarkKind, known: string): string {
  const word = (catalogues[language].marks?.[kind] as Catalogue | undefined)?.[known];
  return typeof word === 'string' ? word : known;
}

/** In every language, and bare: "walk" as well as "a walk". */
function wordsFor(kind: MarkKind, known: string): string[] {
  return [...languages.map((each) => wordOf(each, kind, known)), known.replaceAll('_', ' ')];
}

/** The category in which a mark that came along stands, unless somebody moved it. */
function firstCategoryOf(kind: MarkKind, known: string): string | null {
  const categories = Object.entries<readonly string[]>(knownMarks[kind]);
  return categories.find(([, names]) => names.includes(known))?.[0] ?? null;
}
