import { ActionIcon, Anchor, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeLink } from '#contract/values.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { nameOfLink, withScheme } from '../links.ts';
import classes from './links-field.module.css';
import type { FieldsProps } from './use-save-field.ts';

/** Profiles and pages of a person; each opens outside. */
export function LinksField({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useFieldWords(saving.failures);
  const [typed, setTyped] = useState('');
  const { links } = contact;
  const put = (next: string[]) => saving.choose('links', next, links);

  async function add() {
    const link = withScheme(typed);
    if (link === '') return;
    // One that was refused stays in the field, to be corrected.
    if (await put([...links, link])) setTyped('');
  }
  return (
    <div>
      {links.length > 0 && (
        <ul className={classes.links} aria-label={t('field.links')}>
          {links.map((link) => (
            <li key={link} className={classes.link}>
              {isSafeLink(link) ? (
                <Anchor href={link} target="_blank" rel="noreferrer" size="sm">
                  {nameOfLink(link)}
                </Anchor>
              ) : (
                <span>{link}</span>
              )}
              <ActionIcon
                size={24}
                aria-label={t('removeLink', { link: nameOfLink(link) })}
                onClick={() => void put(links.filter((each) => each !== link))}
              >
                <IconX size={15} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        label={t('addLink')}
        placeholder={t('linkHelp')}
        inputMode="url"
        value={typed}
        error={words('links')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void add()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
        }}
      />
    </div>
  );
}
