import { Button, Menu, UnstyledButton } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { InteractionKind } from '#contract/contact-parts.ts';
import type { ContactCard } from '#contract/contacts.ts';
import { useRelationName } from '#ui/components/people/use-relation-name.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { once } from '#ui/lib/one-click.ts';
import { useRhythm } from '../interval.ts';
import { oneClickKinds, useLog } from '../use-log.ts';
import classes from './slipping-away.module.css';

const pauses = { week: 7, fortnight: 14, month: 30, quarter: 91 } as const;

interface SlippingRowProps {
  row: ContactCard & { everyDays: number; sinceDays: number };
  onOpen: (id: string) => void;
  onDone: (id: string) => void;
}

/** One person: since when, how often it was meant to be, and what deals with it. */
export function SlippingRow({ row, onOpen, onDone }: SlippingRowProps) {
  const { t } = useTranslation('contacts');
  const client = useClient();
  const { day } = useFormatting();
  const relationName = useRelationName();
  const rhythm = useRhythm(row);
  const log = useLog(row);
  const { id, name, role, companyName, relation, everyDays, sinceDays, lastContactOn } = row;
  const work = [role, companyName].filter(Boolean).join(', ');
  const pause = useCommand(client.contacts.change, {
    announce: ({ notBeforeOn }) => t('slipping.paused', { name, when: day(notBeforeOn ?? '') }),
  });
  // Asked for before the answer: the list may be read anew before it comes.
  const write = (kind: InteractionKind) => {
    onDone(id);
    void log(kind);
  };
  const putOff = (days: number) => {
    onDone(id);
    void pause.run({ id, changes: { notBeforeOn: addDays(todayOf(new Date()), days) } });
  };
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <UnstyledButton className={classes.name} data-person={id} onClick={() => onOpen(id)}>
          {name}
        </UnstyledButton>
        <span className={classes.quiet}>{work || (relation && relationName(relation))}</span>
      </span>
      <span className={classes.time}>
        <span className={classes.since}>
          {t(lastContactOn === null ? 'slipping.sinceNoted' : 'slipping.since', { count: sinceDays })}
        </span>
        <span className={classes.quiet}>
          {rhythm?.tagName
            ? t('everyByTag', { count: everyDays, tag: rhythm.tagName })
            : t('every', { count: everyDays })}
        </span>
      </span>
      <span className={classes.actions}>
        {oneClickKinds.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="light"
            aria-label={t('slipping.log', { name, what: t(`log.${kind}`) })}
            onClick={once(() => write(kind))}
          >
            {t(`log.${kind}`)}
          </Button>
        ))}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconClockPause size={15} aria-hidden="true" />}
              aria-label={t('slipping.laterOf', { name })}
            >
              {t('slipping.later')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(pauses).map(([pauseName, days]) => (
              <Menu.Item key={pauseName} onClick={() => putOff(days)}>
                {t(`slipping.pause.${pauseName}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
