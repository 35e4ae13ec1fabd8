import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './people.module.css';
import { PersonList, PersonRow } from './person-row.tsx';
import { useWarmReason } from './warm-reason.ts';

interface WarmPathsProps {
  target: { companyId: string } | { applicationId: string };
  /** Those who are shown beside it already. */
  exceptIds?: readonly string[];
  /** Shown when there is nobody. */
  empty?: ReactNode;
  /** What can be done with each of them. */
  actionOf?: (person: ContactCard) => ReactNode;
  children: ReactNode;
}

const shownAtFirst = 6;

/** Who is or was where one would like to be, the nearest first. `children`: the heading, shown only when there is something below it. */
export function WarmPaths({ target, exceptIds = [], empty = null, actionOf, children }: WarmPathsProps) {
  const { t } = useTranslation('network');
  const api = useApi();
  const { dayRelative } = useFormatting();
  const reasonOf = useWarmReason();
  const [isWhole, setIsWhole] = useState(false);
  const query = useQuery(api.contacts.listWarmPaths.queryOptions({ input: target }));
  const paths = (query.data ?? []).filter(({ contact }) => !exceptIds.includes(contact.id));
  if (!query.isSuccess || (paths.length === 0 && empty === null)) return null;
  const shown = isWhole ? paths : paths.slice(0, shownAtFirst);
  return (
    <section className={classes.section} aria-label={t('warm.title')}>
      {children}
      {paths.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <PersonList>
        {shown.map((path) => (
          <PersonRow
            key={path.contact.id}
            person={path.contact}
            reason={
              <>
                {reasonOf(path)}
                {path.contact.lastContactOn !== null && (
                  <span className={classes.muted}>
                    {` · ${t('warm.lastContact', { day: dayRelative(path.contact.lastContactOn) })}`}
                  </span>
                )}
              </>
            }
          >
            {actionOf?.(path.contact)}
          </PersonRow>
        ))}
      </PersonList>
      {shown.length < paths.length && (
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.more ?? ''}
          onClick={() => setIsWhole(true)}
        >
          {t('warm.all', { count: paths.length })}
        </Button>
      )}
    </section>
  );
}
