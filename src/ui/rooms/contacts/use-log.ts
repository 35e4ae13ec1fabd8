import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Activity } from '#contract/activities.ts';
import type { InteractionKind } from '#contract/contact-parts.ts';
import type { ContactCard } from '#contract/contacts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { nextOn, useRhythm } from './interval.ts';

/** What one click writes down; the rest is in the timeline. */
export const oneClickKinds = ['meeting', 'message', 'call'] as const satisfies InteractionKind[];

/** In these the person began, if it was noted with one click. */
const begunHere: readonly InteractionKind[] = ['message', 'call'];

/** Writes down in one click that one was in touch today, and says when it is time again. While one is being written, another click does nothing. */
export function useLog(
  card: ContactCard,
): (kind: InteractionKind, note?: string) => Promise<Activity | undefined> {
  const { t } = useTranslation('contacts');
  const client = useClient();
  const { day } = useFormatting();
  const rhythm = useRhythm(card);
  const { id: contactId, name } = card;
  const log = useCommand(client.contacts.log, {
    announce({ happenedOn }, { kind }) {
      const done = t(`log.done.${kind}`, { name });
      if (!rhythm || card.state === 'paused') return done;
      const lastOn = [card.lastContactOn ?? happenedOn, happenedOn].toSorted().at(-1) ?? happenedOn;
      const next = nextOn({ lastOn, notBeforeOn: card.notBeforeOn }, rhythm.everyDays);
      return `${done} ${t('next', { when: day(next) })}`;
    },
  });
  return async (kind, note = '') => {
    if (log.isRunning) return undefined;
    const direction = begunHere.includes(kind) ? 'out' : null;
    return log.run({ id: newId(), contactId, kind, note, direction });
  };
}
