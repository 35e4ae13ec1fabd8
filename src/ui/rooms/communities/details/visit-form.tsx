import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Community } from '#contract/communities.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { type DraftOptions, useDraft } from '#ui/lib/draft.ts';
import { takesEscape } from '#ui/lib/escape.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { once } from '#ui/lib/one-click.ts';
import classes from '../communities.module.css';
import { useVisit } from '../community-commands.ts';

interface VisitFormProps {
  community: Community;
}

/** "I was there" with one click, or with a day and a note. */
export function VisitForm({ community }: VisitFormProps) {
  const { t } = useTranslation('communities');
  const [isOpen, setIsOpen] = useState(false);
  const { visit, isRunning } = useVisit(community);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) return <OtherVisit community={community} onClose={() => setIsOpen(false)} />;
  return (
    <div className={classes.visit}>
      <Button
        leftSection={<IconCheck size={16} aria-hidden="true" />}
        onClick={once(() => !isRunning && visit())}
      >
        {t('wasThereToday')}
      </Button>
      <Button ref={opener} variant="subtle" color="gray" onClick={() => setIsOpen(true)}>
        {t('otherVisit')}
      </Button>
    </div>
  );
}

const schema = z.object({ on: z.string().exactOptional(), note: z.string().exactOptional() });
const draftOf = ({ id }: Community): DraftOptions<z.infer<typeof schema>> => ({
  key: `communities.visit.${id}`,
  schema,
  empty: {},
});

/** What was typed half is there again after Esc; only Cancel throws it away. */
function OtherVisit({ community, onClose }: VisitFormProps & { onClose: () => void }) {
  const { t } = useTranslation(['communities', 'app']);
  const refusalWords = useRefusalWords();
  const [failure, setFailure] = useState<SeenFailure>();
  const [options] = useState(() => draftOf(community));
  const [draft, setDraft, clearDraft] = useDraft(options);
  const { on = todayOf(new Date()), note = '' } = draft;
  const { visit, isRunning } = useVisit(community, (seen) => {
    setFailure(seen);
    return seen.data?.refusals !== undefined;
  });
  const refusal = failure?.data?.refusals?.[0]?.reason;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isRunning) return;
    setFailure(undefined);
    if (await visit({ on, note })) await leave();
  }
  async function leave() {
    await clearDraft(draft);
    onClose();
  }
  return (
    <form
      className={classes.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (takesEscape(event)) onClose();
      }}
      aria-label={t('communities:wasThere')}
    >
      <DateField
        label={t('communities:visitOn')}
        value={on}
        onChange={(day) => day && setDraft({ on: day })}
        error={refusal && refusalWords(refusal)}
      />
      <GrowingTextarea
        label={t('communities:visitNote')}
        minRows={2}
        autoFocus
        value={note}
        onChange={(next) => setDraft({ note: next })}
      />
      <Group gap="sm">
        <Button type="submit" size="compact-md" loading={isRunning}>
          {t('communities:saveVisit')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void leave()}>
          {t('app:cancel')}
        </Button>
      </Group>
    </form>
  );
}
