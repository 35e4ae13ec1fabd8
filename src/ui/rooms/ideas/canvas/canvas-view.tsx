import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowsExchange2, IconMaximize } from '@tabler/icons-react';
import {
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import classes from './canvas.module.css';
import { CanvasContext } from './canvas-context.ts';
import { CanvasFilesMenu } from './canvas-files-menu.tsx';
import { CanvasGrid } from './canvas-grid.tsx';
import { createCanvasStore, nothingSelected } from './canvas-state.ts';
import { CreditLine } from './credit-line.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { applyMove, countNotes, type NotesByBlock } from './notes-by-block.ts';
import { SelectionBar } from './selection-bar.tsx';
import { otherTemplate, SwitchTemplateDialog } from './switch-template-dialog.tsx';
import { type SeenCanvas, useCanvas, useNoteCommands } from './use-canvas.ts';
import { useClipboard } from './use-clipboard.ts';
import { useNoteActions } from './use-note-actions.ts';
import { ZoomedBlock } from './zoomed-block.tsx';

const keptView = z.object({ isFitted: z.boolean() });
const firstView: z.infer<typeof keptView> = { isFitted: true };

/** The canvas of an idea: its blocks in their true places, and notes in them. */
export function CanvasView({ idea, isReadOnly, openId }: IdeaViewProps) {
  const seen = useCanvas(idea.id);
  const { template, groups, query } = seen;
  const isFirst = useRef(true);
  return (
    <ListStates query={query} isEmpty={!groups} empty={null}>
      {template && groups && (
        // Another template is another canvas: nothing that was chosen on the one is on the other.
        <Shown
          key={template}
          idea={idea}
          seen={seen}
          template={template}
          stored={groups}
          isReadOnly={isReadOnly}
          openId={openId}
          isFirst={isFirst}
        />
      )}
    </ListStates>
  );
}

interface ShownProps {
  idea: Idea;
  seen: SeenCanvas;
  template: CanvasTemplate;
  stored: NotesByBlock;
  isReadOnly: boolean;
  openId: string | undefined;
  /** Until one of the two templates has been shown. */
  isFirst: RefObject<boolean>;
}

function Shown({ idea, seen, template, stored, isReadOnly, openId, isFirst }: ShownProps) {
  const { t } = useTranslation('canvases');
  const [store] = useState(createCanvasStore);
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const filesButton = useRef<HTMLButtonElement>(null);
  const switchButton = useRef<HTMLButtonElement>(null);
  const [{ isFitted }, setView] = useRememberedView('canvas', keptView, firstView);
  const [zoomed, setZoomed] = useState<Block | null>(null);
  // What is selected would be out of sight.
  const zoom = useCallback(
    (block: Block) => {
      store.set({ selected: nothingSelected, anchor: null });
      setZoomed(block);
    },
    [store],
  );
  const [asked, setAsked] = useState<'switch' | 'import' | null>(null);
  const commands = useNoteCommands(idea.id, seen);
  const actions = useNoteActions({ template, groups: stored, store, commands });
  const clipboard = useClipboard(actions, isReadOnly);
  const held = useSyncExternalStore(store.subscribe, () => store.get().held);
  const groups = useMemo(() => (held ? applyMove(stored, held) : stored), [held, stored]);
  const context = useMemo(
    () => ({ store, actions, template, isReadOnly, helpId }),
    [store, actions, template, isReadOnly, helpId],
  );

  // Whatever had the focus went with the other template.
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) switchButton.current?.focus();
    isFirst.current = false;
  }, [isFirst]);
  // The note that another view leads to.
  useEffect(() => {
    if (openId !== undefined) actions.focusNote(openId);
  }, [actions, openId]);
  useEffect(() => actions.letGo, [actions]);
  // Back on the whole canvas the keyboard goes on where it left it.
  const left = useRef<Block | null>(null);
  useEffect(() => {
    if (zoomed === null && left.current !== null)
      root.current?.querySelector<HTMLElement>(`[data-zoom="${left.current}"]`)?.focus();
    left.current = zoomed;
  }, [zoomed]);
  // A carried note may go to a block that is not shown.
  const shownBlock = zoomed !== null && held && held.block !== zoomed ? held.block : zoomed;

  return (
    <CanvasContext value={context}>
      <ViewTools
        {...(!isReadOnly && {
          primary: { label: t('add.shortcut'), run: () => actions.focusAdd(actions.currentBlock(zoomed)) },
        })}
      >
        <ActionIcon
          variant={isFitted ? 'light' : 'default'}
          size="input-sm"
          aria-label={t('view.fit')}
          title={t('view.fit')}
          aria-pressed={isFitted}
          onClick={() => setView({ isFitted: !isFitted })}
        >
          <IconMaximize size="1.125rem" aria-hidden="true" />
        </ActionIcon>
        <CanvasFilesMenu
          ideaId={idea.id}
          isReadOnly={isReadOnly}
          button={filesButton}
          onImport={() => setAsked('import')}
        />
        {!isReadOnly && (
          <Button
            ref={switchButton}
            variant="default"
            leftSection={<IconArrowsExchange2 size={16} aria-hidden="true" />}
            onClick={() => setAsked('switch')}
          >
            {t('view.toBlocks', { template: t(`template.${otherTemplate(template)}`) })}
          </Button>
        )}
      </ViewTools>
      <VisuallyHidden id={helpId}>{t('view.help')}</VisuallyHidden>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are blocks with notes */}
      <div
        ref={root}
        role="group"
        className={classes.root}
        aria-label={t(`template.${template}`)}
        onBlur={(event) => {
          // Not where the whole window is left. What is drawn anew elsewhere while it is carried says nothing.
          if (document.activeElement !== event.target) actions.letGo();
        }}
        {...clipboard}
      >
        {shownBlock !== null ? (
          <ZoomedBlock
            template={template}
            block={shownBlock}
            groups={groups}
            onZoom={zoom}
            onBack={() => setZoomed(null)}
          />
        ) : (
          <CanvasGrid template={template} groups={groups} isFitted={isFitted} onZoom={zoom} />
        )}
        <CreditLine template={template} />
        {!isReadOnly && <SelectionBar />}
      </div>
      <SwitchTemplateDialog
        opened={asked === 'switch'}
        template={template}
        groups={stored}
        isRunning={commands.isSwitching}
        onSwitch={async () => {
          if (await commands.switchTemplate(otherTemplate(template))) setAsked(null);
        }}
        onClose={() => setAsked(null)}
      />
      <ImportDialog
        opened={asked === 'import'}
        template={template}
        count={countNotes(stored)}
        onImport={commands.importNotes}
        onClose={() => {
          setAsked(null);
          filesButton.current?.focus();
        }}
      />
    </CanvasContext>
  );
}
