import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import links from './links-field.module.css';
import { OpenButton } from './open-button.tsx';
import type { FieldsProps } from './use-save-field.ts';

/** Who brought the two together: another contact, found by name. */
export function IntroducerField({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const search = useSearch({ from: '/contacts' });
  const words = useFieldWords(saving.failures);
  const { id, introducedBy } = contact;
  const base = introducedBy?.id ?? null;
  const root = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={root}>
      <ContactPicker
        label={t('field.introducedBy')}
        exceptIds={introducedBy ? [id, introducedBy.id] : [id]}
        error={words('introducedById')}
        onPick={(picked) => saving.choose('introducedById', picked.id, base)}
      />
      {introducedBy && (
        <div className={links.link}>
          <OpenButton
            onOpen={() => void navigate({ to: '/contacts', search: { ...search, open: introducedBy.id } })}
          >
            {introducedBy.name}
          </OpenButton>
          <ActionIcon
            size={24}
            aria-label={t('removeIntroducer', { name: introducedBy.name })}
            onClick={() => void saving.choose('introducedById', null, base)}
          >
            <IconX size={15} aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
