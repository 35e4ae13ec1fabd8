import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useCover } from '../../privacy/cover-state.tsx';
import classes from './help-offer.module.css';

/** After some low days in a row: one quiet line that leads to what helps. Nothing where nothing is to be offered, and nothing while entries are covered: that it is there says how the days were. */
export function HelpOffer() {
  const api = useApi();
  const { data } = useQuery(api.support.getOffer.queryOptions({ input: {} }));
  const { isCovered } = useCover();
  const root = useKeepFocus<HTMLDivElement>();
  // It stays when the line has gone, so that the keyboard goes on from here.
  return (
    <div ref={root} className={classes.place} tabIndex={-1}>
      {data?.isOffered && !isCovered && (
        <Suspense>
          <OfferLine />
        </Suspense>
      )}
    </div>
  );
}

function OfferLine() {
  const { t } = useTranslation('support');
  const client = useClient();
  const close = useCommand(client.support.closeOffer, { announce: () => t('offer.closed') });
  const change = useCommand(client.support.changeSettings, { announce: () => t('offer.off') });
  return (
    <section className={classes.offer} aria-label={t('offer.title')}>
      <p className={classes.words}>
        {`${t('offer.sentence')} `}
        <Link className={classes.link ?? ''} to="/journal" search={{ view: 'support' }}>
          {t('offer.open')}
        </Link>
      </p>
      <span className={classes.deeds}>
        <Button variant="subtle" size="compact-md" onClick={() => void close.run({})}>
          {t('offer.notNow')}
        </Button>
        <Menu position="bottom-end" width={232}>
          <Menu.Target>
            <ActionIcon size={32} aria-label={t('offer.menu')}>
              <IconDots size={18} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconEyeOff size={16} />}
              onClick={() => void change.run({ offersHelp: false })}
            >
              {t('offer.never')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </section>
  );
}
