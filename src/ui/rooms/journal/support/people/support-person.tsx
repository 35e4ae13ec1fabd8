import { ActionIcon, Button } from '@mantine/core';
import { IconBrandWhatsapp, IconMail, IconPhone, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { companyLineOf } from '#ui/components/people/person-line.tsx';
import { useRelationName } from '#ui/components/people/use-relation-name.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { callLink, isWhatsAppLink, mailLink } from '#ui/lib/outside-links.ts';
import classes from './people.module.css';

interface SupportPersonProps {
  person: ContactCard;
  onRemove: () => void;
}

/** Somebody one can turn to, with the ways to reach them. The name leads to the contact. */
export function SupportPerson({ person, onRemove }: SupportPersonProps) {
  const { t } = useTranslation('support');
  const api = useApi();
  const { dayRelative } = useFormatting();
  const relationName = useRelationName();
  const { id, name, relation, phone, email, lastContactOn } = person;
  // Only the whole contact has the links.
  const { data: contact } = useQuery(api.contacts.get.queryOptions({ input: { id } }));
  const whatsApp = contact?.links.find(isWhatsAppLink);
  const call = phone && callLink(phone);
  const mail = email && mailLink(email);
  const about = [relation && relationName(relation), companyLineOf(person)].filter(Boolean).join(' · ');
  return (
    <li className={classes.person}>
      <div className={classes.head}>
        <span className={classes.who}>
          <Link className={classes.name ?? ''} to="/contacts" search={{ open: id }}>
            {name}
          </Link>
          {about && <span className={classes.about}>{about}</span>}
          {lastContactOn !== null && (
            <span className={classes.about}>
              {t('people.lastContact', { day: dayRelative(lastContactOn) })}
            </span>
          )}
        </span>
        <ActionIcon
          className={classes.remove ?? ''}
          size={32}
          aria-label={t('people.remove', { name })}
          title={t('people.remove', { name })}
          onClick={onRemove}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {(phone || email || whatsApp) && (
        <div className={classes.ways}>
          {call ? (
            <Way href={call} label={t('people.call', { name, phone })} icon={<IconPhone size="1.125rem" />}>
              {phone}
            </Way>
          ) : (
            phone && <span className={classes.plain}>{phone}</span>
          )}
          {whatsApp && (
            <Way
              href={whatsApp}
              label={t('people.whatsApp', { name })}
              icon={<IconBrandWhatsapp size="1.125rem" />}
            >
              WhatsApp
            </Way>
          )}
          {mail && (
            <Way href={mail} label={t('people.mail', { name, email })} icon={<IconMail size="1.125rem" />}>
              {email}
            </Way>
          )}
        </div>
      )}
    </li>
  );
}

interface WayProps {
  href: string;
  label: string;
  icon: ReactNode;
  children: ReactNode;
}

/** It opens outside of Langkah. */
function Way({ href, label, icon, children }: WayProps) {
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noreferrer"
      variant="light"
      className={classes.way ?? ''}
      aria-label={label}
      leftSection={icon}
    >
      {children}
    </Button>
  );
}
