import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Community } from '#contract/communities.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import classes from '../communities.module.css';
import { useVisit } from '../community-commands.ts';

/** "I was there" with one click, or with a day and a note. */
export function VisitForm({ community }: { community: Community }) {
  const { t } = useTranslation(['communities', 'app']);
  const refusalWords = useRefusalWords();
  const [isOpen, setIsOpen] = useState(false);
  const [failure, setFailure] = useState<SeenFailure>();
  const [on, setOn] = useState(() => todayOf(new Date()));
  const [note, setNote] = useState('');
  const { visit, isRunning } = useVisit(community, (seen) => {
    setFailure(seen);
    return seen.data?.refusals !== undefined;
  });
  const refusal = failure?.data?.refusals?.[0]?.reason;
  const close = () => {
    setIsOpen(false);
    setFailure(undefined);
    setOn(todayOf(new Date()));
    setNote('');
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isRunning) return;
    setFailure(undefined);
    if (await visit({ on, note })) close();
  }

  if (!isOpen) {
    return (
      <div className={classes.visit}>
        <Button
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          disabled={isRunning}
          onClick={() => void visit()}
        >
          {t('communities:wasThereToday')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setIsOpen(true)}>
          {t('communities:otherVisit')}
        </Button>
      </div>
    );
  }
  return (
    <form className={classes.form} onSubmit={save} aria-label={t('communities:wasThere')}>
      <DateField
        label={t('communities:visitOn')}
        value={on}
        onChange={(day) => day && setOn(day)}
        error={refusal && refusalWords(refusal)}
      />
      <Textarea
        label={t('communities:visitNote')}
        autosize
        minRows={2}
        autoFocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit" size="compact-md" loading={isRunning}>
          {t('communities:saveVisit')}
        </Button>
        <Button size="compact-md" variant="default" onClick={close}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
