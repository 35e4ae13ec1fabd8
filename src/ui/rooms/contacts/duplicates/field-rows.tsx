import { useTranslation } from 'react-i18next';
import { knownRelations } from '#contract/contact-parts.ts';
import type { Contact } from '#contract/contacts.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { comparedFields, textOf } from './compare.ts';
import classes from './duplicates.module.css';

/** One row for each field of which something is known; what is the same for all stands back. */
export function FieldRows({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation(['network', 'contacts', 'words']);
  const { day } = useFormatting();
  const words = {
    day,
    every: (count: number) => t('contacts:every', { count }),
    state: (state: Contact['state']) => t(`words:contactState.${state}`),
    relation: (relation: string) =>
      knownRelations.some((known) => known === relation) ? t(`words:relation.${relation}`) : relation,
  };
  return comparedFields.map((field) => {
    const values = contacts.map((contact) => textOf(contact, field, words));
    if (values.every((value) => value === '')) return null;
    const isSame = values.every((value) => value === values[0]);
    return (
      <tr key={field} data-same={isSame || undefined}>
        <th scope="row">{t(`network:duplicates.field.${field}`)}</th>
        {contacts.map((contact, index) => (
          <td key={contact.id} className={classes.value}>
            {values[index]}
          </td>
        ))}
      </tr>
    );
  });
}
