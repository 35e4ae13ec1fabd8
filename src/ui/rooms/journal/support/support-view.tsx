import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import journal from '../journal.module.css';
import { JournalHeader } from '../journal-header.tsx';
import type { JournalViewProps } from '../view-props.ts';
import { Breathing } from './breathing/breathing.tsx';
import { Comforts } from './comforts/comforts.tsx';
import { Helplines } from './helplines/helplines.tsx';
import { SupportPeople } from './people/support-people.tsx';
import classes from './support.module.css';
import { headingIdOf, supportParts } from './support-section.tsx';

/** The page for the worst evening: what helps, whom to call, and something to do right now. */
export function SupportView({ views, onNew }: JournalViewProps) {
  const { t } = useTranslation('support');
  return (
    <div className={journal.root}>
      <div className={journal.room}>
        <JournalHeader views={views} onNew={onNew} />
        <div className={classes.scroll}>
          <p className={classes.lead}>{t('lead')}</p>
          <nav className={classes.ways} aria-label={t('ways')}>
            {supportParts.map((part) => (
              <Button
                key={part}
                variant="default"
                onClick={() => document.getElementById(headingIdOf(part))?.focus()}
              >
                {t(`${part}.title`)}
              </Button>
            ))}
          </nav>
          <div className={classes.parts}>
            <div className={classes.column}>
              <Comforts />
              <Breathing />
            </div>
            <div className={classes.column}>
              <SupportPeople />
              <Helplines />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
