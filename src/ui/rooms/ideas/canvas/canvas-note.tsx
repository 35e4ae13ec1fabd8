import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNote as Note } from '#contract/canvases.ts';
import { useCanvasContext, useCanvasState } from './canvas-context.ts';
import classes from './note.module.css';
import { dragNote } from './note-drag.ts';
import { NoteEditor } from './note-editor.tsx';
import { answerNoteKey } from './note-keys.ts';
import { NoteMenu } from './note-menu.tsx';
import { nameOfNote } from './note-name.ts';
import { NoteSign, useAssumptionWords } from './note-sign.tsx';

interface CanvasNoteProps {
  note: Note;
  /** The Tab key reaches it when nothing in the block has been focused yet. */
  isReachable: boolean;
}

/** A note on the canvas: dragged by the pointer, held by the keyboard, and edited where it stands. */
export const CanvasNote = memo(function CanvasNote({ note, isReachable }: CanvasNoteProps) {
  const { t } = useTranslation('canvases');
  const { actions, isReadOnly, helpId } = useCanvasContext();
  const wordsOf = useAssumptionWords();
  const { id } = note;
  const root = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isSelected = useCanvasState((state) => state.selected.has(id));
  const isFocused = useCanvasState((state) => state.focused === id);
  const isWanted = useCanvasState((state) => state.wanted === id);
  const isEdited = useCanvasState((state) => state.edited === id);
  const isHeld = useCanvasState((state) => state.held?.ids.includes(id) ?? false);
  const isDragged = useCanvasState((state) => state.dragged.has(id));
  const isMenuOpen = useCanvasState((state) => state.menuOf === id);

  const newest = useRef({ note, nameMany: (count: number) => t('selection.count', { count }) });
  newest.current = { ...newest.current, note };
  useEffect(() => {
    const element = root.current;
    if (!element || isEdited || isReadOnly) return;
    return dragNote({ element, actions }, () => newest.current);
  }, [actions, isEdited, isReadOnly]);

  useEffect(() => {
    if (!isWanted || !button.current) return;
    actions.set({ wanted: null });
    button.current.focus();
    button.current.scrollIntoView?.({ block: 'nearest' });
  }, [isWanted, actions]);

  const select = (event: MouseEvent) => {
    if (event.shiftKey) actions.selectTo(id);
    else if (event.ctrlKey || event.metaKey) actions.toggle(id);
    else actions.select([id], id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (answerNoteKey(event, note, actions, isReadOnly)) event.preventDefault();
  };
  const openMenu = () => actions.openMenu(id);
  return (
    <li
      ref={root}
      className={classes.note}
      data-color={note.color}
      data-selected={isSelected || undefined}
      data-held={isHeld || undefined}
      data-dragging={isDragged || undefined}
      onContextMenu={(event) => {
        if (isEdited || isReadOnly) return;
        event.preventDefault();
        openMenu();
      }}
    >
      {isEdited ? (
        <NoteEditor note={note} />
      ) : (
        <>
          <button
            ref={button}
            type="button"
            className={classes.face}
            data-note={id}
            tabIndex={isFocused || isReachable ? 0 : -1}
            {...(note.assumption !== null && {
              'aria-label': `${note.text}, ${wordsOf(note.assumption, note.importance)}`,
            })}
            aria-describedby={helpId}
            aria-pressed={isSelected || isHeld || undefined}
            onClick={select}
            onDoubleClick={() => !isReadOnly && actions.edit(id)}
            onFocus={() => actions.set({ focused: id })}
            onKeyDown={onKeyDown}
            onKeyUp={(event) => {
              // Space on a button would also click it.
              if (event.key === ' ') event.preventDefault();
            }}
          >
            <span className={classes.text}>{note.text}</span>
            {note.assumption !== null && <NoteSign state={note.assumption} importance={note.importance} />}
          </button>
          {!isReadOnly &&
            (isMenuOpen ? (
              <NoteMenu note={note} />
            ) : (
              <button
                type="button"
                className={classes.menu}
                tabIndex={isFocused ? 0 : -1}
                aria-label={t('note.menu', { note: nameOfNote(note) })}
                aria-haspopup="menu"
                onClick={openMenu}
              >
                <IconDots size={14} aria-hidden="true" />
              </button>
            ))}
        </>
      )}
    </li>
  );
});
