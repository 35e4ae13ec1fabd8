import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem, FeedbackRound } from '#contract/feedback.ts';
import { MoreButton } from '#ui/components/more-button.tsx';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { answersTo } from './answers-to.ts';
import classes from './feedback.module.css';
import { useWhoName } from './use-who-name.ts';

interface ItemsSectionProps {
  rounds: readonly FeedbackRound[];
  roundId: string | undefined;
  onRound: (id: string | undefined) => void;
  items: readonly FeedbackItem[];
  total: number;
  /** undefined: there are no more. */
  more: (() => void) | undefined;
  openId: string | undefined;
}

/** What people said, the newest first; of one round if asked. */
export function ItemsSection({ rounds, roundId, onRound, items, total, more, openId }: ItemsSectionProps) {
  const { t } = useTranslation('feedback');
  const { number } = useFormatting();
  const root = useKeepFocus<HTMLElement>();
  return (
    <section ref={root} className={rows.section} aria-label={t('section.said')}>
      <div className={rows.head}>
        <h2>
          {t('section.said')} <span className={rows.count}>{number(total)}</span>
        </h2>
        {rounds.length > 0 && (
          <Select
            size="xs"
            aria-label={t('ofRound')}
            placeholder={t('allRounds')}
            data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
            value={roundId ?? null}
            clearable
            onChange={(id) => onRound(id ?? undefined)}
          />
        )}
      </div>
      {items.length === 0 && roundId !== undefined && <p className={rows.muted}>{t('noneInRound')}</p>}
      <ul className={rows.list} aria-label={t('list')}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            round={rounds.find(({ id }) => id === item.roundId)}
            isOpen={item.id === openId}
          />
        ))}
      </ul>
      <MoreButton more={more} />
    </section>
  );
}

interface ItemRowProps {
  item: FeedbackItem;
  /** The one that it was said in. */
  round: FeedbackRound | undefined;
  isOpen: boolean;
}

function ItemRow({ item, round, isOpen }: ItemRowProps) {
  const { t } = useTranslation(['feedback', 'words']);
  const { day, dayRelative } = useFormatting();
  const nameOf = useWhoName();
  const { id, ideaId, givenOn, channel, said, quote, tags, answers } = item;
  const answerCount = round ? answersTo(round, answers).length : 0;
  const facts = [
    channel && t(`words:method.${channel}`),
    answerCount > 0 && t('feedback:answerCount', { count: answerCount }),
    ...tags,
  ].filter(Boolean);
  return (
    <li className={rows.row} data-open={isOpen || undefined}>
      <span className={rows.what}>
        <Link
          className={rows.name ?? ''}
          to="/ideas/$id"
          params={{ id: ideaId }}
          search={{ view: 'feedback', open: id }}
        >
          {nameOf(item)}
        </Link>
        {said && <span className={classes.said}>{said}</span>}
        {quote && <q className={classes.said}>{quote}</q>}
        {facts.length > 0 && <span className={rows.muted}>{facts.join(' · ')}</span>}
      </span>
      <span className={rows.muted} title={day(givenOn)}>
        {dayRelative(givenOn)}
      </span>
    </li>
  );
}
