import { ActionIcon, Anchor, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeLink } from '#contract/values.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { nameOfLink } from '#ui/lib/outside-links.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';
import { withScheme } from '#ui/lib/with-scheme.ts';
import classes from './links-field.module.css';
import { useListWrites } from './use-list-writes.ts';
import type { FieldsProps } from './use-save-field.ts';

/** Profiles and pages of a person; each opens outside. */
export function LinksField({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const words = useFieldWords(saving.failures);
  const [typed, setTyped] = useState('');
  const { links } = contact;
  const queue = useListWrites(contact, (now) => now.links);
  const put = (change: (stored: string[]) => string[]) =>
    queue(change, (next, base) => saving.choose('links', next, base));
  const isAdding = useRef(false);
  const root = useKeepFocus<HTMLDivElement>();

  /** Resolves with false for one that was refused: it stays in the field, to be corrected. */
  async function add(): Promise<boolean> {
    const link = withScheme(typed);
    if (link === '' || isAdding.current) return true;
    isAdding.current = true;
    const isAdded = await put((stored) => [...stored, link]);
    isAdding.current = false;
    if (isAdded) setTyped((now) => (now === typed ? '' : now));
    return isAdded;
  }
  useFinishOnLeave(async () => {
    if (!(await add())) showFailureToast(t('linkLost', { link: typed.trim() }));
  });
  return (
    <div ref={root}>
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
                onClick={() => void put((stored) => stored.filter((each) => each !== link))}
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
