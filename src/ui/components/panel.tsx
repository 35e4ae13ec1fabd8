import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takesEscape } from '#ui/lib/escape.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useShortcut } from '#ui/lib/shortcut.ts';
import classes from './panel.module.css';
import { usePanelWidth } from './use-panel-width.ts';

export interface PanelProps {
  /** Names the panel; shown at its top. */
  title: ReactNode;
  onClose: () => void;
  /** Opens the same thing as a full page; `Shift+Enter`. */
  onExpand?: () => void;
  /** Beside the buttons at the top: state of saving, a menu. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * Details at the right of a room, which stays usable. Esc closes it. The focus goes in when it opens and back to where it came from
 * when it closes.
 */
export function Panel({ title, onClose, onExpand, actions, children }: PanelProps) {
  const { t } = useTranslation('app');
  const titleId = useId();
  const root = useKeepFocus<HTMLElement>();
  const { width, separator } = usePanelWidth();
  useFocusInAndBack(root);
  useShortcut('shift+Enter', 'app:shortcut.expand', () => onExpand?.(), {
    isEnabled: onExpand !== undefined,
    inPalette: false,
  });
  useShortcut('Escape', 'app:shortcut.close', onClose, { inPalette: false });

  return (
    <aside
      ref={root}
      className={classes.root}
      style={{ width: `min(${width}px, 100vw)` }}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        // A dialog that was opened in it closes for itself, wherever it hangs in the document.
        if (event.currentTarget.contains(event.target as Node) && takesEscape(event)) onClose();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> does not take input, this separator can be moved */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={t('panel.resize')}
        aria-orientation="vertical"
        aria-valuenow={width}
        className={classes.separator}
        {...separator}
      />
      <div className={classes.top}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {actions}
        {onExpand && (
          <ActionIcon aria-label={t('panel.expand')} title={t('panel.expand')} onClick={onExpand}>
            <IconArrowsDiagonal size="1.125rem" aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon aria-label={t('close')} title={t('close')} onClick={onClose}>
          <IconX size="1.125rem" aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}

function useFocusInAndBack(root: { readonly current: HTMLElement | null }): void {
  // Taken while the panel is first drawn: a form inside may take the focus before any effect runs.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) root.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [root, before]);
}
