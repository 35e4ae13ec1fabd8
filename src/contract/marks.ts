import { z } from 'zod';
import { markKind } from './journal-parts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { id, line, nothing } from './values.ts';

/** A feeling or a factor that entries are marked with. */
export const mark = z.object({
  id,
  kind: markKind,
  /** Its name in the catalogues, if it came along (`knownMarks`); null: the person's own. */
  known: z.string().nullable(),
  /** As the person named it; null: the catalogue's word is shown. Never null for one's own. */
  name: z.string().nullable(),
  /** A category of the catalogues (`knownMarks`), or the person's own word. */
  category: z.string(),
  /** Not offered any more. Entries keep it, figures count it. */
  archived: z.boolean(),
  /** Live entries that are marked with it. */
  entryCount: z.int(),
});
export type Mark = z.infer<typeof mark>;

const name = line.pipe(z.string().max(limits.markName, { error: 'TOO_LONG' }));
const ids = z.array(id).min(1).max(limits.marks, { error: 'TOO_MANY' });

export const marks = {
  /** All of them, also archived ones: feelings first, then factors; categories in the order of the catalogues, own ones after them; in the person's order within these. */
  list: read(nothing, z.array(mark)),
  /** Adds one of one's own at the end of its category. The same `id` again returns the stored one. CONFLICT when its kind has one of this name, TOO_MANY beyond 500. */
  add: command(z.object({ id, kind: markKind, name, category: name }), mark),
  /** Renames one (null: the catalogue's word again, for those that came along) or moves it into another category. CONFLICT as with `add`. NOT_FOUND. */
  change: command(
    z.object({ id, changes: z.object({ name: name.nullable(), category: name }).partial() }),
    mark,
    { mergeKey: (input) => `marks.change ${input.id} ${Object.keys(input.changes).join()}` },
  ),
  /** Puts one after another of its category (null: first). NOT_FOUND. */
  move: command(z.object({ id, afterId: id.nullable() }), mark),
  archive: command(z.object({ ids, archived: z.boolean() }), z.object({ changedCount: z.int() })),
  /** Archives those that no live entry uses. */
  archiveUnused: command(z.object({ kind: markKind }), z.object({ changedCount: z.int() })),
  /** Removes one of one's own, also from the entries. CONFLICT for those that came along: they can be archived. NOT_FOUND. */
  remove: command(z.object({ id }), z.object({})),
};
