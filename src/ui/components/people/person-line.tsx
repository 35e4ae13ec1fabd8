import type { ContactCard } from '#contract/contacts.ts';
import classes from './people.module.css';

type Person = Pick<ContactCard, 'name' | 'role' | 'companyName'>;

/** "Team lead · PT Rimba": what tells two people of one name apart. */
export function companyLineOf({ role, companyName }: Pick<Person, 'role' | 'companyName'>): string {
  return [role, companyName].filter(Boolean).join(' · ');
}

/** Name above role and company. */
export function PersonLine({ person }: { person: Person }) {
  const line = companyLineOf(person);
  return (
    <span className={classes.person}>
      <span className={classes.name}>{person.name}</span>
      {line && <span className={classes.muted}>{line}</span>}
    </span>
  );
}
