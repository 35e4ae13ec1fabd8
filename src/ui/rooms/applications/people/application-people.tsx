import { Button, Menu, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactPart, contactParts } from '#contract/contact-parts.ts';
import type { ContactCard } from '#contract/contacts.ts';
import classes from '#ui/components/details/details.module.css';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { PersonList, PersonRow } from '#ui/components/people/person-row.tsx';
import { WarmPaths } from '#ui/components/people/warm-paths.tsx';
import { useApi } from '#ui/lib/api.tsx';
import own from './application-people.module.css';
import { usePartCommands } from './part-commands.ts';

/** Who has a part in an application, and who could help with it. */
export function ApplicationPeople({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation(['network', 'words']);
  const api = useApi();
  const { link, linkNew, unlink } = usePartCommands(applicationId);
  const [part, setPart] = useState<ContactPart>('recruiter');
  const query = useQuery(api.contacts.listParts.queryOptions({ input: { applicationId } }));
  const people = query.data ?? [];
  const ids = people.map(({ contact }) => contact.id);
  const parts = contactParts.map((each) => ({ value: each, label: t(`words:contactPart.${each}`) }));
  return (
    <>
      <section className={classes.section} aria-label={t('network:parts.title')}>
        <h3>{t('network:parts.title')}</h3>
        {people.length > 0 && (
          <PersonList>
            {people.map(({ contact, part: current }) => (
              <PersonRow
                key={contact.id}
                person={contact}
                remove={{
                  label: t('network:parts.remove', { name: contact.name }),
                  run: () => unlink(contact),
                }}
              >
                <Select
                  className={own.part ?? ''}
                  size="xs"
                  aria-label={t('network:parts.partOf', { name: contact.name })}
                  data={parts}
                  value={current}
                  allowDeselect={false}
                  onChange={(next) => next && next !== current && link(contact, next as ContactPart)}
                />
              </PersonRow>
            ))}
          </PersonList>
        )}
        <div className={own.add}>
          <Select
            label={t('network:parts.part')}
            data={parts}
            value={part}
            allowDeselect={false}
            onChange={(next) => next && setPart(next as ContactPart)}
          />
          <ContactPicker
            label={t('network:parts.add')}
            exceptIds={ids}
            onPick={(person) => link(person, part)}
            onNew={(name) => linkNew(name, part)}
          />
        </div>
      </section>
      {query.isSuccess && (
        <WarmPaths
          target={{ applicationId }}
          exceptIds={ids}
          actionOf={(person) => <PartMenu person={person} onChoose={(chosen) => link(person, chosen)} />}
        >
          <h3>{t('network:warm.title')}</h3>
        </WarmPaths>
      )}
    </>
  );
}

/** Takes somebody who is near into the application. */
function PartMenu({ person, onChoose }: { person: ContactCard; onChoose: (part: ContactPart) => void }) {
  const { t } = useTranslation(['network', 'words']);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('network:parts.includeAs', { name: person.name })}
        >
          {t('network:parts.include')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {contactParts.map((part) => (
          <Menu.Item key={part} onClick={() => onChoose(part)}>
            {t(`words:contactPart.${part}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
