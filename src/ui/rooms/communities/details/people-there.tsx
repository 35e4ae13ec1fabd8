import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
import classes from '#ui/components/details/details.module.css';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { PersonList, PersonRow } from '#ui/components/people/person-row.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useCommunityCommands } from '../community-commands.ts';

/** Whom one knows from there. */
export function PeopleThere({ community }: { community: Community }) {
  const { t } = useTranslation('communities');
  const api = useApi();
  const { id } = community;
  const { know, knowNew, forget } = useCommunityCommands(community);
  const { data: people = [] } = useQuery(api.communities.listContacts.queryOptions({ input: { id } }));
  const root = useKeepFocus<HTMLElement>();
  return (
    <section ref={root} className={classes.section} aria-label={t('section.people')}>
      <h3>{t('section.people')}</h3>
      {people.length > 0 && (
        <PersonList>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              remove={{
                label: t('people.remove', { person: person.name, name: community.name }),
                run: () => forget(person.id),
              }}
            />
          ))}
        </PersonList>
      )}
      <ContactPicker
        label={t('people.add')}
        exceptIds={people.map((person) => person.id)}
        onPick={(person) => know(person.id)}
        onNew={knowNew}
      />
    </section>
  );
}
