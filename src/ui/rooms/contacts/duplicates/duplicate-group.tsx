import { Button, Checkbox, Group, Radio } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#contract/contacts.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { suggestKept } from './compare.ts';
import classes from './duplicates.module.css';
import { FieldRows } from './field-rows.tsx';

interface DuplicateGroupProps {
  reason: 'link' | 'email' | 'name_and_company';
  ids: readonly string[];
  onDone: () => void;
}

/** More side by side cannot be read; the others come when these are decided. */
const mostSideBySide = 4;

/** Contacts side by side, one of them to be kept. */
export function DuplicateGroup({ reason, ids, onDone }: DuplicateGroupProps) {
  const { t } = useTranslation('network');
  const api = useApi();
  const title = useId();
  const shown = ids.slice(0, mostSideBySide);
  const queries = useQueries({
    queries: shown.map((id) => api.contacts.get.queryOptions({ input: { id } })),
  });
  const contacts = queries.flatMap(({ data }) => data ?? []);
  const reading = {
    isPending: queries.some(({ isPending }) => isPending),
    error: queries.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(queries.map(({ refetch }) => refetch())),
  };
  return (
    <section className={classes.group} aria-labelledby={title}>
      <h3 id={title} className={classes.names}>
        {contacts.map(({ name }) => name).join(' · ')}
      </h3>
      <p className={classes.muted}>
        {t(`duplicates.reason.${reason}`)}
        {ids.length > shown.length && ` ${t('duplicates.others', { count: ids.length - shown.length })}`}
      </p>
      <ListStates query={reading} isEmpty={contacts.length < shown.length} empty={null}>
        <Choice contacts={contacts} labelledBy={title} onDone={onDone} />
      </ListStates>
    </section>
  );
}

interface ChoiceProps {
  contacts: readonly Contact[];
  labelledBy: string;
  onDone: () => void;
}

function Choice({ contacts, labelledBy, onDone }: ChoiceProps) {
  const { t } = useTranslation('network');
  const client = useClient();
  const choiceName = useId();
  const [chosen, setChosen] = useState<string>();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const keepId = chosen ?? suggestKept(contacts);
  const kept = contacts.find(({ id }) => id === keepId);
  const otherIds = contacts.map(({ id }) => id).filter((id) => id !== keepId && !leftOut.includes(id));
  const merge = useCommand(client.contacts.merge, {
    announce: (merged) => t('duplicates.merged', { name: merged.name }),
  });
  const keepApart = useCommand(client.contacts.keepApart, { announce: () => t('duplicates.keptApart') });
  const isRunning = merge.isRunning || keepApart.isRunning;

  async function mergeThem() {
    if (keepId && (await merge.run({ keepId, otherIds }))) onDone();
  }
  async function keepThemApart() {
    if (await keepApart.run({ ids: contacts.map(({ id }) => id) })) onDone();
  }
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table} aria-labelledby={labelledBy}>
          <thead>
            <tr>
              <td />
              {contacts.map((contact, index) => (
                <th key={contact.id} scope="col" data-kept={contact.id === keepId || undefined}>
                  <Link
                    className={classes.person ?? ''}
                    to="/contacts"
                    search={{ view: 'duplicates', open: contact.id }}
                  >
                    {contact.name}
                  </Link>
                  <Radio
                    name={choiceName}
                    label={t('duplicates.keep')}
                    aria-label={t('duplicates.keepOf', {
                      name: contact.name,
                      place: index + 1,
                      count: contacts.length,
                    })}
                    checked={contact.id === keepId}
                    onChange={() => setChosen(contact.id)}
                  />
                  {contacts.length > 2 && contact.id !== keepId && (
                    <Checkbox
                      label={t('duplicates.isSame')}
                      aria-label={t('duplicates.isSameOf', { name: contact.name })}
                      checked={!leftOut.includes(contact.id)}
                      onChange={({ currentTarget: { checked } }) =>
                        setLeftOut((ids) =>
                          checked ? ids.filter((id) => id !== contact.id) : [...ids, contact.id],
                        )
                      }
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <FieldRows contacts={contacts} />
          </tbody>
        </table>
      </div>
      <Group gap="sm">
        <Button
          loading={merge.isRunning}
          disabled={isRunning || otherIds.length === 0}
          onClick={() => void mergeThem()}
        >
          {t('duplicates.merge', { name: kept?.name })}
        </Button>
        <Button
          variant="default"
          loading={keepApart.isRunning}
          disabled={isRunning}
          onClick={() => void keepThemApart()}
        >
          {t('duplicates.notTheSame')}
        </Button>
      </Group>
    </>
  );
}
