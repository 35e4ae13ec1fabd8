import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { knownRelations } from '#contract/contact-parts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from '#ui/components/details/details.module.css';
import { useRelationName } from '#ui/components/people/use-relation-name.ts';
import { IntroducerField } from './introducer-field.tsx';
import { OpenButton } from './open-button.tsx';
import type { FieldsProps } from './use-save-field.ts';

/** Who this is to the person, and how the two came to know each other. */
export function AboutFields({ contact, saving }: FieldsProps) {
  const { t } = useTranslation('contacts');
  const relationName = useRelationName();
  const navigate = useNavigate();
  const { save } = saving;
  const relations = new Map(knownRelations.map((each) => [relationName(each).toLowerCase(), each as string]));
  const keyOf = (text: string) => relations.get(text.trim().toLowerCase()) ?? text;
  const { relation, communities } = contact;
  return (
    <section className={classes.section}>
      <h3>{t('section.about')}</h3>
      <div className={classes.pair}>
        <AutosaveText
          label={t('field.relation')}
          stored={relation ? relationName(relation) : ''}
          suggestions={knownRelations.map(relationName)}
          whileTyping={false}
          theirsOf={(stored) => (stored ? relationName(String(stored)) : '')}
          save={(text, base) => save({ relation: keyOf(text) }, { relation: keyOf(base) || null })}
        />
        <AutosaveText
          label={t('field.location')}
          stored={contact.location ?? ''}
          save={(location, base) => save({ location }, { location: base || null })}
        />
      </div>
      <AutosaveText
        label={t('field.howMet')}
        stored={contact.howMet}
        save={(howMet, base) => save({ howMet }, { howMet: base })}
      />
      <IntroducerField contact={contact} saving={saving} />
      {communities.length > 0 && (
        <div>
          {t('knownFrom')}{' '}
          {communities.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <OpenButton onOpen={() => void navigate({ to: '/communities', search: { open: id } })}>
                {name}
              </OpenButton>
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
