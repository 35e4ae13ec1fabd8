import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ContactCard } from '#contract/contacts.ts';
import classes from './people.module.css';
import { companyLineOf } from './person-line.tsx';

export function PersonList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

interface PersonRowProps {
  person: Pick<ContactCard, 'id' | 'name' | 'role' | 'companyName'>;
  /** A further line: why this person stands here. */
  reason?: ReactNode;
  /** What can be done, before the button that takes away. */
  children?: ReactNode;
  remove?: { label: string; run: () => void };
}

/** One contact in a short list elsewhere; the name leads there. */
export function PersonRow({ person, reason, children, remove }: PersonRowProps) {
  const line = companyLineOf(person);
  return (
    <li className={classes.row}>
      <span className={classes.person}>
        <Link className={classes.link ?? ''} to="/contacts" search={{ open: person.id }}>
          {person.name}
        </Link>
        {line && <span className={classes.muted}>{line}</span>}
        {reason && <span className={classes.reason}>{reason}</span>}
      </span>
      {children}
      {remove && (
        <ActionIcon size={28} aria-label={remove.label} title={remove.label} onClick={remove.run}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
