import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './canvas.module.css';
import { useCanvasContext, useCanvasState } from './canvas-context.ts';
import { NoteMenuItems } from './note-menu-items.tsx';

/** How many notes are selected, and what can be done with all of them. Not there for one: it has its own menu. */
export function SelectionBar() {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const selected = useCanvasState((state) => state.selected);
  const ids = actions.notes(selected).map(({ id }) => id);
  const count = ids.length;
  if (count < 2) return null;
  return (
    <div className={classes.selectionPlace}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are buttons that belong together */}
      <div className={classes.selection} role="group" aria-label={t('selection.label')}>
        <span>{t('selection.count', { count })}</span>
        <Menu position="top-end" width={232} returnFocus={false}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDots size={15} aria-hidden="true" />}
              aria-label={t('selection.menu')}
            >
              {t('selection.actions')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <NoteMenuItems ids={ids} />
          </Menu.Dropdown>
        </Menu>
        <ActionIcon
          size={26}
          variant="default"
          aria-label={t('menu.delete')}
          title={t('menu.delete')}
          onClick={() => actions.remove(ids)}
        >
          <IconTrash size={15} aria-hidden="true" />
        </ActionIcon>
        <CloseButton size="sm" aria-label={t('selection.clear')} onClick={actions.clearSelection} />
      </div>
    </div>
  );
}
