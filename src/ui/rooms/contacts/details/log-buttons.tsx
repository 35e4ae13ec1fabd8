import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, ActivityFields } from '#contract/activities.ts';
import type { InteractionKind } from '#contract/contact-parts.ts';
import type { Contact } from '#contract/contacts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { once } from '#ui/lib/one-click.ts';
import { useFieldWords, useSaving } from '#ui/lib/save-field.ts';
import { oneClickKinds, useLog } from '../use-log.ts';
import classes from './touch-section.module.css';

/** What people ask each other for in a search; the word becomes the note. */
const asks = ['referral', 'introduction', 'advice'] as const;

/** Met, wrote, called, asked, thanked: one click writes it down for today; a note or another day can follow right there. */
export function LogButtons({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const log = useLog(contact);
  const [notedId, setNotedId] = useState<string>();
  const { data: entries = [] } = useQuery(
    api.activities.list.queryOptions({ input: { noun: 'contact', id: contact.id } }),
  );
  // Gone again once it is undone.
  const noted = entries.find(({ id }) => id === notedId);
  async function write(kind: InteractionKind, note = '') {
    const written = await log(kind, note);
    if (written) setNotedId(written.id);
  }
  return (
    <>
      <div className={classes.buttons} role="toolbar" aria-label={t('log.today')}>
        {oneClickKinds.map((kind) => (
          <Button key={kind} size="compact-md" variant="light" onClick={once(() => write(kind))}>
            {t(`log.${kind}`)}
          </Button>
        ))}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="compact-md"
              variant="light"
              rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            >
              {t('log.ask')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {asks.map((ask) => (
              <Menu.Item key={ask} onClick={() => void write('ask', t(`log.asked.${ask}`))}>
                {t(`log.asked.${ask}`)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => void write('ask')}>{t('log.asked.other')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-md" variant="light" onClick={once(() => write('thanks'))}>
          {t('log.thanks')}
        </Button>
      </div>
      {noted && <JustNoted key={noted.id} entry={noted} />}
    </>
  );
}

/** The entry that was written with one click, open for what there is to say about it. */
function JustNoted({ entry }: { entry: Activity }) {
  const { t } = useTranslation(['contacts', 'fields', 'words']);
  const client = useClient();
  const queries = useQueryClient();
  const api = useApi();
  const saving = useSaving(async (changes: Partial<ActivityFields>) => {
    await client.activities.change({ id: entry.id, changes });
    await queries.invalidateQueries({ queryKey: api.activities.list.key() });
  });
  const words = useFieldWords(saving.failures);
  return (
    <section className={classes.noted} aria-label={t('contacts:log.noted')}>
      <p className={classes.what}>{t(`words:activityKind.${entry.kind}`)}</p>
      <AutosaveText
        label={t('contacts:log.note')}
        placeholder={t('contacts:log.noteHelp')}
        stored={entry.note}
        save={(note) => saving.save({ note })}
      />
      <DateField
        label={t('fields:timeline.day')}
        value={entry.happenedOn}
        onChange={(day) => day && void saving.choose('happenedOn', day)}
        error={words('happenedOn')}
      />
    </section>
  );
}
