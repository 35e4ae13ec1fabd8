import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Canvas, CanvasNote, NoteChanges } from '#contract/canvases.ts';
import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { type CommandOptions, useCommand } from '#ui/lib/command.ts';
import type { CopiedNote } from './clipboard.ts';
import { applyMove, groupNotes, type NoteMove, type NotesByBlock, noteAbove } from './notes-by-block.ts';
import type { FoundNote } from './place-in-template.ts';

/** What was asked for and is not answered yet, as it will look. */
type Step = (groups: NotesByBlock) => NotesByBlock;

/** All but its words. */
export type LooksOfNote = Omit<NoteChanges, 'text'>;

export interface NewNotes {
  block: Block;
  notes: readonly CopiedNote[];
  /** The note that they come to stand below; at the end of the block without it. */
  afterId?: string | undefined;
}

/** A canvas as the person sees it: what they did shows at once, and is taken back where the core refuses it. */
export function useCanvas(ideaId: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const input = { ideaId };
  const query = useQuery(api.canvases.get.queryOptions({ input }));
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const before = useRef<NotesByBlock>(undefined);
  const canvas = query.data;
  const groups = useMemo(() => {
    if (!canvas) return undefined;
    let now = groupNotes(canvas.template, canvas.notes, before.current);
    for (const step of steps) now = step(now);
    before.current = now;
    return now;
  }, [canvas, steps]);

  const queryKey = api.canvases.get.queryKey({ input });
  const keep = useRef((_answer: Canvas) => {});
  keep.current = (answer) => queryClient.setQueryData(queryKey, answer);

  /** Shows a step until the core has answered. Resolves with whether it did. */
  const show = useCallback(async (step: Step, ask: () => Promise<Canvas | undefined>): Promise<boolean> => {
    setSteps((current) => [...current, step]);
    const answer = await ask();
    if (answer) keep.current(answer);
    setSteps((current) => current.filter((each) => each !== step));
    return answer !== undefined;
  }, []);

  return {
    template: canvas?.template,
    groups,
    query,
    keep: useCallback((answer: Canvas) => keep.current(answer), []),
    show,
  };
}

export type SeenCanvas = ReturnType<typeof useCanvas>;

/** Everything that can be done with notes, each told with a way back. */
export function useNoteCommands(ideaId: string, { show, keep }: Pick<SeenCanvas, 'show' | 'keep'>) {
  const { t } = useTranslation(['canvases', 'words']);
  const client = useClient();
  const nameOf = (block: Block) => t(`canvases:block.${block}`);
  // What is said of a command is known where it is given; the toast comes with the answer.
  const words = useRef(new WeakMap<object, string>());
  const say: CommandOptions<object, unknown> = { announce: (_, given) => words.current.get(given) ?? '' };
  const addNotes = useCommand(client.canvases.addNotes, say);
  const moveNotes = useCommand(client.canvases.moveNotes, say);
  const changeNotes = useCommand(client.canvases.changeNotes, say);
  const removeNotes = useCommand(client.canvases.removeNotes, say);
  const switchTemplate = useCommand(client.canvases.switchTemplate, say);

  function told<Given extends object>(
    text: string,
    run: (given: Given) => Promise<Canvas | undefined>,
    given: Given,
  ) {
    words.current.set(given, text);
    return run(given);
  }

  return {
    /** All at once, and taken back as one. */
    add(places: readonly NewNotes[], key: 'added' | 'pasted' = 'added') {
      const parts = places.map(({ block, notes, afterId }) => ({
        ...{ block, afterId },
        made: notes.map((note) => ({ ...blankNote, ...note, id: newId(), block })),
      }));
      const made = parts.flatMap((part) => part.made);
      const block = parts.map((part) => nameOf(part.block)).join(', ');
      const text = t(`canvases:add.${key}`, { count: made.length, block });
      const step: Step = (groups) =>
        parts.reduce((now, part) => insert(now, part.made, part.block, part.afterId), groups);
      const given = {
        ideaId,
        notes: made.map(({ supportsCount: _for, contradictsCount: _against, ...note }) => note),
        afterIds: parts.flatMap(({ afterId }) => afterId ?? []),
      };
      return { ids: made.map(({ id }) => id), isDone: show(step, () => told(text, addNotes.run, given)) };
    },
    move(groups: NotesByBlock, move: NoteMove) {
      const { ids, block } = move;
      const text = t('canvases:note.moved', { count: ids.length, block: nameOf(block) });
      const given = { ideaId, ids: [...ids], block, afterId: noteAbove(groups, move) };
      return show(
        (now) => applyMove(now, move),
        () => told(text, moveNotes.run, given),
      );
    },
    change(ids: readonly string[], changes: LooksOfNote, text: string) {
      const given = { ideaId, ids: [...ids], changes };
      return show(
        (groups) => alter(groups, ids, changes),
        () => told(text, changeNotes.run, given),
      );
    },
    remove(ids: readonly string[], key: 'removed' | 'cut' = 'removed') {
      const text = t(`canvases:note.${key}`, { count: ids.length });
      return show(
        (groups) => without(groups, ids),
        () => told(text, removeNotes.run, { ideaId, ids: [...ids] }),
      );
    },
    async switchTemplate(template: CanvasTemplate) {
      const text = t('canvases:switch.done', { template: t(`canvases:template.${template}`) });
      const answer = await told(text, switchTemplate.run, { ideaId, template });
      if (answer) keep(answer);
      return answer !== undefined;
    },
    /** As they were looked at. Resolves with whether it was done. */
    async importNotes(notes: readonly FoundNote[]) {
      const given = { ideaId, notes: notes.map((note) => ({ ...note, id: newId() })) };
      const text = t('canvases:import.done', { count: notes.length });
      const answer = await told(text, addNotes.run, given);
      if (answer) keep(answer);
      return answer !== undefined;
    },
    /** Rejects: whoever types keeps the text that could not be saved. */
    async write(id: string, text: string, base: string) {
      const answer = await client.canvases.changeNote({ id, changes: { text }, base: { text: base } });
      keep(answer);
      return answer;
    },
    isSwitching: switchTemplate.isRunning,
  };
}

export type NoteCommands = ReturnType<typeof useNoteCommands>;

const blankNote = {
  color: 'sand',
  assumption: null,
  importance: null,
  supportsCount: 0,
  contradictsCount: 0,
} as const satisfies Partial<CanvasNote>;

function insert(
  groups: NotesByBlock,
  made: readonly CanvasNote[],
  block: Block,
  afterId: string | undefined,
): NotesByBlock {
  const there = groups.get(block) ?? [];
  const fresh = made.filter(({ id }) => !there.some((note) => note.id === id));
  if (fresh.length === 0) return groups;
  const above = there.findIndex(({ id }) => id === afterId);
  const at = above < 0 ? there.length : above + 1;
  return new Map(groups).set(block, [...there.slice(0, at), ...fresh, ...there.slice(at)]);
}

function alter(groups: NotesByBlock, ids: readonly string[], changes: LooksOfNote): NotesByBlock {
  return new Map(
    [...groups].map(([block, notes]) => {
      const isTouched = notes.some(({ id }) => ids.includes(id));
      return [
        block,
        isTouched ? notes.map((note) => (ids.includes(note.id) ? alterNote(note, changes) : note)) : notes,
      ];
    }),
  );
}

/** What has an importance is an assumption. */
function alterNote(note: CanvasNote, changes: LooksOfNote): CanvasNote {
  const altered = { ...note, ...defined(changes) };
  const isNewOne = altered.assumption === null && altered.importance !== null;
  return isNewOne ? { ...altered, assumption: 'untested' } : altered;
}

function without(groups: NotesByBlock, ids: readonly string[]): NotesByBlock {
  return new Map(
    [...groups].map(([block, notes]) => {
      const left = notes.filter(({ id }) => !ids.includes(id));
      return [block, left.length === notes.length ? notes : left];
    }),
  );
}

function defined(changes: LooksOfNote): Partial<CanvasNote> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
