import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import rows from '#ui/components/rows.module.css';

export interface Who {
  contact: { id: string; name: string } | null;
  name: string | null;
}

interface WhoFieldProps {
  contact: Who['contact'];
  onContact: (contact: Who['contact']) => void;
  error?: string | undefined;
  /** The field for a name, where it is no contact. */
  children: ReactNode;
}

/** Somebody from Contacts, a name, or nobody. */
export function WhoField({ contact, onContact, error, children }: WhoFieldProps) {
  const { t } = useTranslation('feedback');
  if (contact)
    return (
      <div className={rows.head}>
        <span>
          <span className={rows.muted}>{t('field.contact')}</span>
          <br />
          <strong>{contact.name}</strong>
        </span>
        <Button size="compact-md" variant="light" onClick={() => onContact(null)}>
          {t('who.choose')}
        </Button>
      </div>
    );
  return (
    <>
      <ContactPicker
        label={t('field.contact')}
        error={error}
        onPick={({ id, name }) => onContact({ id, name })}
      />
      {children}
    </>
  );
}

/** The same name as a field of a form. */
export function NameInput({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('feedback');
  return (
    <TextInput
      label={t('field.name')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
