import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { announce } from '#ui/lib/announce.ts';
import { daysBetween } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import classes from './today.module.css';

const absenceDays = 14;
/** Of the absence since then nothing more is said. */
const schema = z.object({ putAwayFor: z.string().nullable() });

interface CatchUpProps {
  on: string;
  lastWrittenOn: string | null;
}

/** After two weeks or more without an entry: three small steps to come back, until something is written or they are put away. */
export function CatchUp({ on, lastWrittenOn }: CatchUpProps) {
  const { t } = useTranslation('today');
  const { weekday } = useFormatting();
  const [{ putAwayFor }, setView] = useRememberedView('today', schema, { putAwayFor: null });
  if (lastWrittenOn === null || daysBetween(lastWrittenOn, on) < absenceDays) return null;
  if (putAwayFor === lastWrittenOn) return null;
  return (
    <section className={classes.catchUp} aria-labelledby="today-catch-up">
      <h2 id="today-catch-up">{t('catchUp.title')}</h2>
      <p>{t('catchUp.detail', { day: weekday(lastWrittenOn) })}</p>
      <ol>
        <li>{t('catchUp.look')}</li>
        <li>{t('catchUp.move')}</li>
        <li>{t('catchUp.choose')}</li>
      </ol>
      <Button
        variant="default"
        onClick={() => {
          setView({ putAwayFor: lastWrittenOn });
          announce(t('catchUp.gone'));
        }}
      >
        {t('catchUp.putAway')}
      </Button>
    </section>
  );
}
