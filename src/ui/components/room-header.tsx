import { Button, CloseButton, Kbd, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '#ui/lib/shortcut.ts';
import classes from './room-header.module.css';

export interface RoomHeaderProps {
  title: string;
  /** In the place of the title, which then is only read out: a field in which it is written. */
  titleField?: ReactNode;
  /** A number or short word beside the title. */
  detail?: ReactNode;
  views?: {
    label: string;
    value: string;
    options: readonly { value: string; label: string }[];
    onChange: (value: string) => void;
  };
  /** The filter by text; `/` goes there, Esc empties it. */
  filter?: { label: string; value: string; onChange: (value: string) => void };
  /** The one thing that is made here; `N` does it. */
  primary?: { label: string; run: () => void };
  /** Further filters and actions, between the filter and the primary button. */
  children?: ReactNode;
}

/** The top line of a room. */
export function RoomHeader({ title, titleField, detail, views, filter, primary, children }: RoomHeaderProps) {
  return (
    <header className={classes.root}>
      {titleField === undefined ? (
        <h1 className={classes.title}>{title}</h1>
      ) : (
        <>
          <VisuallyHidden component="h1">{title}</VisuallyHidden>
          {titleField}
        </>
      )}
      {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      {views && (
        <SegmentedControl
          size="xs"
          aria-label={views.label}
          data={views.options.map((option) => ({ ...option }))}
          value={views.value}
          onChange={views.onChange}
        />
      )}
      <span className={classes.gap} />
      {filter && <RoomFilter {...filter} />}
      {children}
      {primary && <RoomPrimary {...primary} />}
    </header>
  );
}

/** Narrows what is shown by its words; `/` goes there, Esc empties it. */
export function RoomFilter({ label, value, onChange }: NonNullable<RoomHeaderProps['filter']>) {
  const { t } = useTranslation('app');
  const input = useRef<HTMLInputElement>(null);
  useShortcut('/', 'app:shortcut.filter', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <TextInput
      ref={input}
      className={classes.filter}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (value) onChange('');
        else event.currentTarget.blur();
      }}
      leftSection={<IconSearch size="1rem" aria-hidden="true" />}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={t('list.clearFilter')} onClick={() => onChange('')} />
        ) : (
          <Kbd size="xs" aria-hidden="true">
            /
          </Kbd>
        )
      }
    />
  );
}

/** The button of the one thing that is made here; `N` does it. */
export function RoomPrimary({ label, run }: NonNullable<RoomHeaderProps['primary']>) {
  useShortcut('n', 'app:shortcut.new', run);
  return (
    <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} aria-keyshortcuts="n" onClick={run}>
      {label}
    </Button>
  );
}
