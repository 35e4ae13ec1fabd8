import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackRound } from '#contract/feedback.ts';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';

/** One round in the list: what it is, when it is planned, how much was asked and answered. */
export function RoundRow({ round, isOpen }: { round: FeedbackRound; isOpen: boolean }) {
  const { t } = useTranslation('feedback');
  const { dayRelative } = useFormatting();
  const { id, ideaId, title, plannedOn, questions, answerCount } = round;
  const facts = [
    plannedOn !== null && t('plannedOn', { when: dayRelative(plannedOn) }),
    t('questionCount', { count: questions.length }),
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
          {title}
        </Link>
        <span className={rows.muted}>{facts.join(' · ')}</span>
      </span>
      <span className={rows.muted}>{t('answerCount', { count: answerCount })}</span>
    </li>
  );
}
