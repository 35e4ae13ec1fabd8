import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNote } from '#contract/canvases.ts';
import { useCanvasContext } from './canvas-context.ts';
import classes from './note.module.css';
import { NoteMenuItems } from './note-menu-items.tsx';
import { nameOfNote } from './note-name.ts';

/** The menu of one note, there only while it is open: a canvas of 150 notes has one, not 150. */
export function NoteMenu({ note }: { note: CanvasNote }) {
  const { t } = useTranslation('canvases');
  const { actions } = useCanvasContext();
  const [isOpen, setIsOpen] = useState(false);
  // Opened from closed, so that the focus goes in.
  useEffect(() => setIsOpen(true), []);
  return (
    <Menu
      opened={isOpen}
      position="bottom-end"
      width={232}
      returnFocus={false}
      onClose={() => actions.closeMenu(note.id)}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.menu}
          data-open
          aria-label={t('note.menu', { note: nameOfNote(note) })}
        >
          <IconDots size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <NoteMenuItems ids={actions.idsWith(note.id)} />
      </Menu.Dropdown>
    </Menu>
  );
}
