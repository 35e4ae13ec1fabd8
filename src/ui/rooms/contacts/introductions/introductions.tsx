import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { once } from '#ui/lib/one-click.ts';
import classes from './introductions.module.css';
import { IntroductionsGraph } from './introductions-graph.tsx';
import type { Introduction } from './lay-out-tree.ts';

/** Who brought whom, as a list and as a drawing, and who was thanked for it. */
export function Introductions() {
  const { t } = useTranslation('network');
  const api = useApi();
  const navigate = useNavigate();
  const query = useQuery(api.contacts.listIntroductions.queryOptions({ input: {} }));
  const introductions = query.data ?? [];
  const groups = [...Map.groupBy(introductions, ({ introducedById }) => introducedById).values()];
  return (
    <ListStates
      query={query}
      isEmpty={introductions.length === 0}
      empty={
        <EmptyState
          illustration="path"
          sentence={t('introductions.empty')}
          action={{
            label: t('introductions.toContacts'),
            run: () => void navigate({ to: '/contacts', search: { view: 'table' } }),
          }}
        />
      }
    >
      <div className={classes.root}>
        <div>
          {introductions.length >= limits.page && (
            <p className={classes.muted}>{t('introductions.most', { count: limits.page })}</p>
          )}
          <ul className={classes.list} aria-label={t('introductions.list')}>
            {groups.map((group) => (
              <Introducer key={group[0]?.introducedById} group={group} />
            ))}
          </ul>
        </div>
        <IntroductionsGraph introductions={introductions} />
      </div>
    </ListStates>
  );
}

/** One who brought others. Saying thanks is never asked for twice. */
function Introducer({ group }: { group: readonly Introduction[] }) {
  const { t } = useTranslation('network');
  const client = useClient();
  const { dayRelative } = useFormatting();
  const thank = useCommand(client.contacts.log, {
    announce: () => t('introductions.thanksNoted', { name: group[0]?.introducedByName }),
  });
  const root = useKeepFocus<HTMLLIElement>();
  const [first] = group;
  if (!first) return null;
  const { introducedById: contactId, introducedByName: name, thankedOn } = first;
  return (
    <li ref={root} className={classes.introducer}>
      <div className={classes.head}>
        <Person id={contactId} name={name} />
        {thankedOn === null ? (
          <>
            <span className={classes.muted}>{t('introductions.notThanked')}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('introductions.thankOf', { name })}
              onClick={once(
                () =>
                  !thank.isRunning && thank.run({ id: newId(), contactId, kind: 'thanks', direction: 'out' }),
              )}
            >
              {t('introductions.thank')}
            </Button>
          </>
        ) : (
          <span className={classes.thanked}>
            <IconCheck size={15} aria-hidden="true" />
            {t('introductions.thankedOn', { day: dayRelative(thankedOn) })}
          </span>
        )}
      </div>
      <ul className={classes.brought} aria-label={t('introductions.broughtList', { name })}>
        {group.map((brought) => (
          <li key={brought.id}>
            <Person id={brought.id} name={brought.name} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Person({ id, name }: { id: string; name: string }) {
  return (
    <Link className={classes.person ?? ''} to="/contacts" search={{ view: 'introductions', open: id }}>
      {name}
    </Link>
  );
}
