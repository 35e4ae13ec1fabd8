import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useAdding } from '#ui/lib/list-room.ts';
import { Editable } from '../components/editable.tsx';
import classes from '../ideas.module.css';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import { AddStep } from './add-step.tsx';
import { usePromotionCommands } from './promotion-commands.ts';
import { StepPanel } from './step-panel.tsx';
import { StepRow } from './step-row.tsx';
import { useChannels } from './use-channels.ts';

/** How people get to know of an idea, by channel, with one step open at the side. */
export function PromotionView({ idea, isReadOnly, openId, onOpen }: IdeaViewProps) {
  const { t } = useTranslation('promotions');
  const api = useApi();
  const { number } = useFormatting();
  const { nameOf } = useChannels();
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const { saveCalendar, isExporting } = usePromotionCommands();
  const query = useQuery(api.promotions.list.queryOptions({ input: { ideaId: idea.id } }));
  const steps = query.data ?? [];
  const today = todayOf(new Date());
  const hasPlans = steps.some(
    ({ plannedOn, doneOn }) => plannedOn !== null && plannedOn >= today && doneOn === null,
  );
  const open = steps.find(({ id }) => id === openId);
  const primary = { label: t('new'), run: add };
  return (
    <>
      <div className={classes.page}>
        <ViewTools {...(!isReadOnly && { primary })}>
          {hasPlans && (
            <Button
              variant="default"
              leftSection={<IconCalendarDown size="1rem" aria-hidden="true" />}
              loading={isExporting}
              onClick={() => void saveCalendar(idea.id)}
            >
              {t('calendar')}
            </Button>
          )}
        </ViewTools>
        <ListStates
          query={query}
          isEmpty={steps.length === 0}
          empty={
            <EmptyState illustration="path" sentence={t('empty')} action={isReadOnly ? undefined : primary} />
          }
        >
          <Editable isReadOnly={isReadOnly}>
            {[...Map.groupBy(steps, ({ channel }) => channel)].map(([channel, inChannel]) => (
              <section key={channel} className={rows.section}>
                <h2>
                  {nameOf(channel)}{' '}
                  <span className={rows.count}>
                    {t('doneCount', {
                      done: number(inChannel.filter(({ doneOn }) => doneOn !== null).length),
                      count: inChannel.length,
                    })}
                  </span>
                </h2>
                <ul className={rows.list} aria-label={nameOf(channel)}>
                  {inChannel.map((step) => (
                    <StepRow key={step.id} step={step} isOpen={step.id === openId} />
                  ))}
                </ul>
              </section>
            ))}
          </Editable>
        </ListStates>
      </div>
      {isAdding && <AddStep ideaId={idea.id} onClose={stopAdding} onAdded={showAdded} />}
      {!isAdding && open && (
        <StepPanel key={open.id} step={open} isReadOnly={isReadOnly} onClose={() => onOpen(undefined)} />
      )}
    </>
  );
}
