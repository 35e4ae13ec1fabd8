import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsMinimize } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';
import { useShortcut } from '#ui/lib/shortcut.ts';
import classes from './canvas.module.css';
import { CanvasBlock } from './canvas-block.tsx';
import { useCanvasContext } from './canvas-context.ts';
import type { NotesByBlock } from './notes-by-block.ts';

interface ZoomedBlockProps {
  template: CanvasTemplate;
  block: Block;
  groups: NotesByBlock;
  onZoom: (block: Block) => void;
  onBack: () => void;
}

/** One block with all the room there is, and the way to the ones beside it. */
export function ZoomedBlock({ template, block, groups, onZoom, onBack }: ZoomedBlockProps) {
  const { t } = useTranslation('canvases');
  const { actions, isReadOnly } = useCanvasContext();
  const back = useRef<HTMLButtonElement>(null);
  const blocks: readonly Block[] = blocksOf[template];
  const at = blocks.indexOf(block);
  const [previous, next] = [blocks[at - 1], blocks[at + 1]];
  useShortcut('Escape', 'canvases:view.whole', onBack, { inPalette: false, inFields: true });
  useEffect(() => {
    if (isReadOnly) back.current?.focus();
    // A note that is carried takes the focus along.
    else if (actions.state().held === null) actions.focusAdd(block);
  }, [actions, block, isReadOnly]);
  return (
    <>
      <div className={classes.ways}>
        <Button
          ref={back}
          size="xs"
          variant="default"
          leftSection={<IconArrowsMinimize size={15} aria-hidden="true" />}
          onClick={onBack}
        >
          {t('view.whole')}
        </Button>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('view.previous')}
          disabled={previous === undefined}
          onClick={() => previous && onZoom(previous)}
        >
          <IconArrowLeft size={15} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={t('view.next')}
          disabled={next === undefined}
          onClick={() => next && onZoom(next)}
        >
          <IconArrowRight size={15} aria-hidden="true" />
        </ActionIcon>
      </div>
      <CanvasBlock key={block} block={block} notes={groups.get(block) ?? []} />
    </>
  );
}
