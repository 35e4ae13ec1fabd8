import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { SupportSection } from '../support-section.tsx';
import { CountryChoice } from './country-choice.tsx';
import { HelplineCardView } from './helpline-card-view.tsx';
import { HelplineForm } from './helpline-form.tsx';
import classes from './helplines.module.css';
import { useHelplines } from './use-helplines.ts';

/** Who can be called in need, in the country one is in. */
export function Helplines() {
  const { t } = useTranslation('support');
  const { query, card, country, choose, isReady } = useHelplines();
  const [isEdited, setIsEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);

  const wasEdited = useRef(false);
  useEffect(() => {
    // What opened the form is there again when it has gone.
    if (wasEdited.current && !isEdited) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const root = useKeepFocus<HTMLDivElement>();
  return (
    <SupportSection
      part="helplines"
      actions={isReady && !isEdited && <CountryChoice country={country} onChange={choose} />}
    >
      <div ref={root} className={classes.root}>
        <ListStates query={query} isEmpty={card === undefined} empty={null}>
          {!isReady || !card ? null : isEdited ? (
            <HelplineForm card={card} onClose={() => setIsEdited(false)} />
          ) : country === null ? (
            <p className={classes.sentence}>{t('helplines.unchosen')}</p>
          ) : (
            <HelplineCardView card={card} editRef={edit} onEdit={() => setIsEdited(true)} />
          )}
        </ListStates>
      </div>
    </SupportSection>
  );
}
