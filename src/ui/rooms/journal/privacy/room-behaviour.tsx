import { Button, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountryChoice } from '../support/helplines/country-choice.tsx';
import { useHelplines } from '../support/helplines/use-helplines.ts';
import classes from './room-behaviour.module.css';
import { useJournalSettings } from './use-journal-settings.ts';

const switches = ['covers', 'hidesOnBlur', 'offersHelp'] as const;

/** What the person decides about the room itself. `onManage`: shows where its words are looked after. */
export function RoomBehaviour({ onManage }: { onManage: () => void }) {
  const { t } = useTranslation('journal');
  const { settings, change } = useJournalSettings();
  const { country, choose } = useHelplines();
  if (!settings) return null;
  return (
    <Stack gap="md">
      <h2 className={classes.title}>{t('privacy.behaviour.title')}</h2>
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`privacy.behaviour.${name}.label`)}
          description={t(`privacy.behaviour.${name}.explanation`)}
          checked={settings[name]}
          onChange={(event) => void change({ [name]: event.currentTarget.checked })}
        />
      ))}
      <Button className={classes.words ?? ''} size="compact-md" variant="default" onClick={onManage}>
        {t('privacy.behaviour.words')}
      </Button>
      <CountryChoice label={t('privacy.behaviour.country')} country={country} onChange={choose} />
    </Stack>
  );
}
