import { Checkbox } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromotionStep } from '#contract/promotions.ts';
import rows from '#ui/components/rows.module.css';
import { useChosen } from '#ui/lib/chosen.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { usePromotionCommands } from './promotion-commands.ts';

/** One step in the list: ticked when it is done, with its day and what came of it. */
export function StepRow({ step, isOpen }: { step: PromotionStep; isOpen: boolean }) {
  const { t } = useTranslation('promotions');
  const { tick } = usePromotionCommands();
  const { id, ideaId, title, result, doneOn } = step;
  const { shown, choose } = useChosen(doneOn !== null, (isDone) => tick(step, isDone));
  return (
    <li className={rows.row} data-open={isOpen || undefined}>
      <Checkbox
        className={rows.above ?? ''}
        aria-label={`${t('isDone')}: ${title}`}
        checked={shown}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span className={rows.what}>
        <Link
          className={rows.name ?? ''}
          to="/ideas/$id"
          params={{ id: ideaId }}
          search={{ view: 'promotion', open: id }}
        >
          {title}
        </Link>
        {result && <span className={rows.muted}>{result}</span>}
      </span>
      <StepDay step={step} />
    </li>
  );
}

function StepDay({ step: { plannedOn, doneOn } }: { step: PromotionStep }) {
  const { t } = useTranslation('promotions');
  const { day, dayRelative } = useFormatting();
  if (doneOn !== null)
    return (
      <span className={rows.muted} title={day(doneOn)}>
        {t('doneOn', { when: dayRelative(doneOn) })}
      </span>
    );
  if (plannedOn === null) return <span className={rows.muted}>{t('noDay')}</span>;
  if (plannedOn < todayOf(new Date()))
    return (
      <span className={rows.due} title={day(plannedOn)}>
        <IconClockExclamation size="1rem" aria-hidden="true" />
        {t('overdue', { when: day(plannedOn) })}
      </span>
    );
  return (
    <span className={rows.muted} title={day(plannedOn)}>
      {t('planned', { when: dayRelative(plannedOn) })}
    </span>
  );
}
