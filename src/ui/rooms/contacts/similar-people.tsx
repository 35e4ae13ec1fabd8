import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import { withScheme } from '#ui/lib/with-scheme.ts';
import { nameOfCard } from './contact-commands.ts';
import classes from './similar-people.module.css';

const settleMs = 250;

interface SimilarPeopleProps {
  name: string;
  email: string;
  link: string;
  onOpen: (id: string) => void;
}

/** Who seems to be there already. It informs and never stands in the way: two people can have one name. */
export function SimilarPeople({ name, email, link, onOpen }: SimilarPeopleProps) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const [typed] = useDebouncedValue(JSON.stringify([name.trim(), email.trim(), withScheme(link)]), settleMs);
  const [ofName = '', ofEmail = '', ofLink = ''] = JSON.parse(typed) as string[];
  const isTyped = [ofName, ofEmail, ofLink].some((text) => text !== '');
  const { data = [] } = useQuery({
    ...api.contacts.findSimilar.queryOptions({ input: { name: ofName, email: ofEmail, link: ofLink } }),
    enabled: isTyped,
    placeholderData: keepPreviousData,
  });
  if (!isTyped || data.length === 0) return null;
  return (
    <div className={classes.root} role="status">
      <p>{t('similar.there', { count: data.length })}</p>
      <ul>
        {data.map(({ reason, contact }) => (
          <li key={contact.id}>
            <Anchor component="button" type="button" onClick={() => onOpen(contact.id)}>
              {nameOfCard(contact)}
            </Anchor>{' '}
            · {t(`similar.${reason}`)}
            {contact.archivedAt !== null && `, ${t('similar.archived')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
