import { Button, Code } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SecondPlace } from '#contract/second-place.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFailureWords } from '#ui/lib/failure.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './second-place.module.css';

/** Typed as it is, in every language. */
const startArgument = 'npm start -- --second-backups <folder>';

/** A folder that every backup is copied to besides: which it is, whether copies arrive there, and how to have none. */
export function SecondPlaceSettings({ place }: { place: SecondPlace | null }) {
  const { t } = useTranslation('backups');
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const [isRefused, setIsRefused] = useState(false);
  const choose = useCommand(client.backups.chooseSecondFolder, {
    undoable: false,
    onFailure({ code }) {
      setIsRefused(code === 'INVALID_INPUT');
      return code === 'INVALID_INPUT';
    },
  });
  const forget = useCommand(client.backups.forgetSecondFolder, {
    undoable: false,
    announce: () => t('secondPlace.forgotten'),
  });
  const canChoose = abilities?.dialogs === true && place?.isChosen !== false;

  function ask(): void {
    setIsRefused(false);
    void choose.run({});
  }

  return (
    <section className={classes.root} aria-label={t('secondPlace.title')}>
      <h3 className={classes.title}>{t('secondPlace.title')}</h3>
      <p className={classes.text} data-muted>
        {t('secondPlace.explanation')}
      </p>
      {place && <p className={classes.text}>{t('secondPlace.folder', { folder: place.folder })}</p>}
      {place?.missed && <Missed missed={place.missed} />}
      {isRefused && (
        <p role="alert" className={classes.notice}>
          {t('secondPlace.refused')}
        </p>
      )}
      {abilities && !canChoose && (
        <p className={classes.text} data-muted>
          <Trans
            t={t}
            i18nKey={place?.isChosen === false ? 'secondPlace.named' : 'secondPlace.browser'}
            values={{ argument: startArgument }}
            components={{ code: <Code className={classes.code} /> }}
          />
        </p>
      )}
      {(canChoose || place?.isChosen) && (
        <div className={classes.deeds}>
          {canChoose && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconFolder size="1rem" aria-hidden="true" />}
              loading={choose.isRunning}
              onClick={ask}
            >
              {place ? t('secondPlace.another') : t('secondPlace.choose')}
            </Button>
          )}
          {place?.isChosen && (
            <Button
              variant="subtle"
              size="compact-md"
              loading={forget.isRunning}
              onClick={() => void forget.run({})}
            >
              {t('secondPlace.forget')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** No alarm: a stick in a drawer is the usual state of a stick. */
function Missed({ missed }: { missed: NonNullable<SecondPlace['missed']> }) {
  const { t } = useTranslation('backups');
  const failureWords = useFailureWords();
  const { dateTime } = useFormatting();
  const when = dateTime(missed.since);
  return (
    <p role="status" className={classes.notice}>
      {missed.code === 'NOT_FOUND'
        ? t('secondPlace.missed', { when })
        : t('secondPlace.notWritten', { when, why: failureWords({ code: missed.code }) })}
    </p>
  );
}
