import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNote as Note } from '#contract/canvases.ts';
import { type Block, blockOfSubField } from '#contract/idea-parts.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { AddNote } from './add-note.tsx';
import classes from './block.module.css';
import { useCanvasContext, useCanvasState } from './canvas-context.ts';
import { CanvasNote } from './canvas-note.tsx';
import { receiveNotes } from './note-drag.ts';

interface CanvasBlockProps {
  block: Block;
  notes: readonly Note[];
  /** Not given where it is shown alone already. */
  onZoom?: ((block: Block) => void) | undefined;
}

/** A block of the canvas with its notes; what it asks stands in it while it is empty, and always where it is shown alone. */
export const CanvasBlock = memo(function CanvasBlock({ block, notes, onZoom }: CanvasBlockProps) {
  const { t } = useTranslation('canvases');
  const { number } = useFormatting();
  const { actions, isReadOnly } = useCanvasContext();
  const root = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const holdsFocus = useCanvasState(({ focused }) => notes.some(({ id }) => id === focused));
  const name = t(`block.${block}`);
  const count = notes.length;
  const Heading = blockOfSubField[block] === undefined || !onZoom ? 'h2' : 'h3';

  useEffect(() => {
    const element = root.current;
    if (element && !isReadOnly) return receiveNotes({ element, actions }, block);
  }, [actions, block, isReadOnly]);

  // Whoever adds one after the other sees the newest.
  const before = useRef(count);
  useEffect(() => {
    const isLonger = count > before.current;
    before.current = count;
    const { current: scroller } = list;
    if (isLonger && scroller && root.current?.querySelector('input') === document.activeElement)
      scroller.scrollTop = scroller.scrollHeight;
  }, [count]);

  return (
    <section
      ref={root}
      className={classes.block}
      data-block={block}
      data-alone={!onZoom || undefined}
      aria-label={t('view.block', { block: name, count })}
    >
      <div className={classes.head}>
        <Heading className={classes.name}>{name}</Heading>
        {count > 0 && <span className={classes.count}>{number(count)}</span>}
        {onZoom && (
          <ActionIcon
            className={classes.zoom ?? ''}
            size={24}
            aria-label={t('view.zoom', { block: name })}
            title={t('view.zoom', { block: name })}
            data-zoom={block}
            onClick={() => onZoom(block)}
          >
            <IconArrowsMaximize size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      {(count === 0 || !onZoom) && <p className={classes.guide}>{t(`guide.${block}`)}</p>}
      {count > 0 && (
        <ul ref={list} className={classes.notes} aria-label={name}>
          {notes.map((note, index) => (
            <CanvasNote key={note.id} note={note} isReachable={index === 0 && !holdsFocus} />
          ))}
        </ul>
      )}
      {!isReadOnly && <AddNote block={block} />}
    </section>
  );
});
