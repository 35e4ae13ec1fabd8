import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { type ContactPart, contactParts } from '#contract/contact-parts.ts';
import type { Contact } from '#contract/contacts.ts';
import { ApplicationPicker } from '#ui/components/application-picker.tsx';
import classes from '#ui/components/details/details.module.css';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import own from './contact-applications.module.css';
import { OpenButton } from './open-button.tsx';

/** Applications this person has a part in; found and linked from here as well. */
export function ContactApplications({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['contacts', 'words']);
  const api = useApi();
  const client = useClient();
  const navigate = useNavigate();
  const { nameOfId } = useStages();
  const { id, name, relation } = contact;
  const { data: found = [] } = useQuery(api.contacts.listApplications.queryOptions({ input: { id } }));
  const nameOf = (applicationId: string) => {
    const card = found.find(({ application }) => application.id === applicationId)?.application;
    return card ? nameOfApplication(card) : t('words:noun.application');
  };
  const link = useCommand(client.contacts.link, {
    announce: (_, { part, applicationId }) =>
      t('contacts:linked', {
        name,
        part: t(`words:contactPart.${part}`),
        application: nameOf(applicationId),
      }),
  });
  const unlink = useCommand(client.contacts.unlink, {
    announce: (_, { applicationId }) => t('contacts:unlinked', { name, application: nameOf(applicationId) }),
  });
  const firstPart: ContactPart = relation === 'recruiter' ? 'recruiter' : 'other';
  const root = useKeepFocus<HTMLElement>();
  return (
    <section ref={root} className={classes.section}>
      <h3>{t('contacts:section.applications')}</h3>
      {found.length > 0 && (
        <ul className={own.list}>
          {found.map(({ part, application }) => (
            <li key={application.id} className={own.item}>
              <span className={own.what}>
                <OpenButton
                  onOpen={() => void navigate({ to: '/applications', search: { open: application.id } })}
                >
                  {nameOfApplication(application)}
                </OpenButton>
                <span className={own.stage}>{nameOfId(application.stageId)}</span>
              </span>
              <Select
                aria-label={t('contacts:partIn', { application: nameOfApplication(application) })}
                data={contactParts.map((each) => ({ value: each, label: t(`words:contactPart.${each}`) }))}
                value={part}
                allowDeselect={false}
                onChange={(next) =>
                  next &&
                  next !== part &&
                  void link.run({ id, applicationId: application.id, part: next as ContactPart })
                }
              />
              <ActionIcon
                size={24}
                aria-label={t('contacts:unlink', { application: nameOfApplication(application) })}
                onClick={() => void unlink.run({ id, applicationId: application.id })}
              >
                <IconX size={15} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <ApplicationPicker
        label={t('linkApplication')}
        except={found.map(({ application }) => application.id)}
        onPick={(applicationId) => void link.run({ id, applicationId, part: firstPart })}
      />
    </section>
  );
}

function nameOfApplication({ role, companyName }: ApplicationCard): string {
  return `${role}, ${companyName}`;
}
