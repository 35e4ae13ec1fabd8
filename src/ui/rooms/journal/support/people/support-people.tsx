import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import support from '../support.module.css';
import { SupportSection } from '../support-section.tsx';
import classes from './people.module.css';
import { SupportPerson } from './support-person.tsx';

/** Whom one can turn to, chosen from the contacts. */
export function SupportPeople() {
  const { t } = useTranslation('support');
  const client = useClient();
  const api = useApi();
  const query = useQuery(api.support.listPeople.queryOptions({ input: {} }));
  const people = query.data ?? [];
  const root = useKeepFocus<HTMLDivElement>();
  const choose = useCommand(client.support.addPerson, { announce: () => t('people.added') });
  const remove = useCommand(client.support.removePerson, { announce: () => t('people.removed') });
  const addContact = useCommand(client.contacts.add);

  const [isAdding, setIsAdding] = useState(false);
  const isFull = people.length >= limits.supportPeople;
  const isOpen = query.isSuccess && !isFull && (isAdding || people.length === 0);

  function add(contactId: string) {
    // The field keeps the focus, for the next one.
    setIsAdding(true);
    return choose.run({ contactId });
  }
  async function addNew(name: string) {
    const added = await addContact.run({ id: newId(), fields: { name } });
    if (added) await add(added.id);
  }
  return (
    <SupportSection
      part="people"
      actions={
        query.isSuccess &&
        !isOpen &&
        !isFull && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size="1rem" aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
          >
            {t('people.another')}
          </Button>
        )
      }
    >
      <div ref={root} className={classes.root}>
        <ListStates
          query={query}
          isEmpty={people.length === 0}
          empty={<p className={classes.empty}>{t('people.empty')}</p>}
        >
          <ul className={classes.list} aria-label={t('people.title')}>
            {people.map((person) => (
              <SupportPerson
                key={person.id}
                person={person}
                onRemove={() => void remove.run({ contactId: person.id })}
              />
            ))}
          </ul>
        </ListStates>
        {isOpen && (
          <ContactPicker
            label={t('people.add')}
            exceptIds={people.map(({ id }) => id)}
            autoFocus={isAdding}
            onPick={({ id }) => add(id)}
            onNew={addNew}
          />
        )}
        <p className={support.quiet}>{t('people.untold')}</p>
      </div>
    </SupportSection>
  );
}
