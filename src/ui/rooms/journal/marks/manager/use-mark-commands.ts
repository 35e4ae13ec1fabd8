import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import type { SeenFailure } from '#ui/lib/failure.ts';
import { useMarks } from '../use-marks.ts';

/** What is done with marks where they are looked after, each with the words for it. */
export function useMarkCommands() {
  const { t } = useTranslation('marks');
  const client = useClient();
  const { marks, nameOf } = useMarks();
  const taken = useRef(false);
  // That another one is called so is told under the field.
  const onFailure = ({ code }: SeenFailure) => {
    taken.current = code === 'CONFLICT';
    return taken.current;
  };
  const nameOfId = (id: string) => {
    const mark = marks.find((each) => each.id === id);
    return mark ? nameOf(mark) : '';
  };
  const add = useCommand(client.marks.add, {
    announce: (_, { name }) => t('added', { name: name.trim() }),
    onFailure,
  });
  const change = useCommand(client.marks.change, {
    announce: (after) => t('changed', { name: nameOf(after) }),
    onFailure,
  });
  // By the time it is removed, the list may know it no more.
  const removed = useRef('');
  const remove = useCommand(client.marks.remove, { announce: () => removed.current });
  return {
    move: useCommand(client.marks.move),
    archive: useCommand(client.marks.archive, {
      announce: (_, { ids, archived }) =>
        t(archived ? 'archived' : 'unarchived', { name: nameOfId(ids[0] ?? '') }),
    }),
    archiveUnused: useCommand(client.marks.archiveUnused, {
      announce: ({ changedCount }) => t('archivedUnused', { count: changedCount }),
    }),
    remove(mark: Mark) {
      removed.current = t('removed', { name: nameOf(mark), count: mark.entryCount });
      return remove.run({ id: mark.id });
    },
    /** Resolves with what is wrong, in words. */
    async rename({ id, kind, known }: Mark, word: string): Promise<string | undefined> {
      if (word === '' && known === null) return t('needsName');
      taken.current = false;
      const isDone = await change.run({ id, changes: { name: word === '' ? null : word } });
      return isDone || !taken.current ? undefined : t(`taken.${kind}`);
    },
    categorise: (id: string, category: string) => change.run({ id, changes: { category } }),
    /** Resolves with true, or with what is wrong, in words; undefined when that was told elsewhere. */
    async addOwn(mark: {
      id: string;
      kind: MarkKind;
      name: string;
      category: string;
    }): Promise<true | string | undefined> {
      taken.current = false;
      if (await add.run(mark)) return true;
      return taken.current ? t(`taken.${mark.kind}`) : undefined;
    },
  };
}
