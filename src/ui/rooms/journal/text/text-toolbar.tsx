import { ActionIcon } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListCheck,
  IconListNumbers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRovingFocus } from '#ui/lib/roving-focus.ts';
import { nameKeys } from '#ui/lib/shortcut.ts';
import { type Edit, type Selected, toggleLines } from './edits.ts';
import { makeLink, toggleEmphasis } from './emphasis.ts';
import classes from './entry-text.module.css';

/** What the buttons do, in their order; those with keys do it from within the text as well. */
export const tools = [
  { name: 'bold', icon: IconBold, keys: 'mod+b', edit: (now) => toggleEmphasis(now, 'bold') },
  { name: 'italic', icon: IconItalic, keys: 'mod+i', edit: (now) => toggleEmphasis(now, 'italic') },
  { name: 'heading', icon: IconH2, edit: (now) => toggleLines(now, 'heading') },
  { name: 'bullets', icon: IconList, edit: (now) => toggleLines(now, 'bullets') },
  { name: 'numbers', icon: IconListNumbers, edit: (now) => toggleLines(now, 'numbers') },
  { name: 'tasks', icon: IconListCheck, edit: (now) => toggleLines(now, 'tasks') },
  { name: 'quote', icon: IconBlockquote, edit: (now) => toggleLines(now, 'quote') },
  { name: 'link', icon: IconLink, edit: makeLink },
] as const satisfies readonly Tool[];

interface Tool {
  name: string;
  icon: typeof IconBold;
  keys?: string;
  edit: (selected: Selected) => Edit | null;
}

interface TextToolbarProps {
  /** Id of the field it works on. */
  controls: string;
  onEdit: (edit: Tool['edit']) => void;
}

/** The few signs of Markdown, for those who do not know them by heart. One stop of the Tab key. */
export function TextToolbar({ controls, onEdit }: TextToolbarProps) {
  const { t } = useTranslation('writing');
  const roving = useRovingFocus(tools.map(({ name }) => name));
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      aria-controls={controls}
      className={classes.toolbar}
      onKeyDown={roving.onKeyDown}
    >
      {(tools as readonly Tool[]).map(({ name, icon: Icon, keys, edit }) => (
        <ActionIcon
          key={name}
          size={28}
          aria-label={t(`tool.${name}`)}
          title={keys ? `${t(`tool.${name}`)} (${nameKeys(keys).join('+')})` : t(`tool.${name}`)}
          aria-keyshortcuts={keys && nameKeys(keys).join('+').replace('Ctrl', 'Control')}
          // The caret stays in the text where the pointer is used.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onEdit(edit)}
          {...roving.itemProps(name)}
        >
          <Icon size={17} aria-hidden="true" />
        </ActionIcon>
      ))}
    </div>
  );
}
