import { Kbd } from '@mantine/core';
import { nameKeys } from '#ui/lib/shortcut.ts';
import classes from './key-names.module.css';

/** A combination of keys, each drawn as a key. */
export function KeyNames({ keys }: { keys: string }) {
  return (
    <span className={classes.root}>
      {nameKeys(keys).map((name) => (
        <Kbd key={name} size="xs">
          {name}
        </Kbd>
      ))}
    </span>
  );
}
