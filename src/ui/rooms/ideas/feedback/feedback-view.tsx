import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem } from '#contract/feedback.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useGrowingList } from '#ui/lib/growing-list.ts';
import { useAdding } from '#ui/lib/list-room.ts';
import classes from '../ideas.module.css';
import type { IdeaViewProps } from '../view-props.ts';
import { ViewTools } from '../view-tools.tsx';
import { AddItem } from './add-item.tsx';
import { AddRound } from './add-round.tsx';
import { Counts } from './counts.tsx';
import { ImportAnswers } from './import-answers.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ItemsSection } from './items-section.tsx';
import { RoundPanel } from './round-panel.tsx';
import { RoundRow } from './round-row.tsx';

const atOnce = 100;
const idOf = ({ id }: FeedbackItem) => id;

/** What other people say of an idea: asked in rounds, written down one by one, and counted. */
export function FeedbackView({ idea, isReadOnly, openId, onOpen }: IdeaViewProps) {
  const { t } = useTranslation('feedback');
  const api = useApi();
  const ideaId = idea.id;
  const [roundId, setRoundId] = useState<string>();
  const [added, setAdded] = useState<'round' | 'item'>('item');
  // Until the list has it, a round that was just added is not taken for what somebody said.
  const [newRoundId, setNewRoundId] = useState<string>();
  const { isAdding, add, stopAdding, showAdded } = useAdding(onOpen, openId);
  const rounds = useQuery(api.feedback.listRounds.queryOptions({ input: { ideaId } }));
  const items = useGrowingList(
    (stretch) =>
      api.feedback.list.queryOptions({ input: { ideaId, ...(roundId && { roundId }), ...stretch } }),
    idOf,
    atOnce,
  );
  const total = items.page?.total;
  const all = rounds.data ?? [];
  const isNothing = all.length === 0 && roundId === undefined && total === 0;
  const addOf = (kind: 'round' | 'item') => () => {
    setAdded(kind);
    add();
  };
  const primary = { label: t('newItem'), run: addOf('item') };
  const newRound = (
    <Button variant="default" onClick={addOf('round')}>
      {t('newRound')}
    </Button>
  );
  const open = all.find(({ id }) => id === openId);
  return (
    <>
      <div className={classes.page}>
        {!isReadOnly && (
          <ViewTools primary={primary}>
            <ImportAnswers ideaId={ideaId} onAdded={showAdded} />
            {newRound}
          </ViewTools>
        )}
        <ListStates
          query={items.query}
          isEmpty={isNothing || rounds.isPending}
          empty={
            rounds.isSuccess && (
              <EmptyState
                illustration="window"
                sentence={t('empty')}
                action={isReadOnly ? undefined : primary}
              />
            )
          }
        >
          {all.length > 0 && (
            <section className={rows.section}>
              <h2>{t('rounds')}</h2>
              <ul className={rows.list} aria-label={t('rounds')}>
                {all.map((round) => (
                  <RoundRow key={round.id} round={round} isOpen={round.id === openId} />
                ))}
              </ul>
            </section>
          )}
          <ItemsSection
            rounds={all}
            roundId={roundId}
            onRound={(id) => {
              setRoundId(id);
              items.startAgain();
            }}
            items={items.rows}
            total={total ?? 0}
            more={items.more}
            openId={openId}
          />
          <Counts ideaId={ideaId} roundId={roundId} rounds={all} />
        </ListStates>
      </div>
      {isAdding && added === 'round' && (
        <AddRound
          ideaId={ideaId}
          onClose={stopAdding}
          onAdded={(id) => {
            setNewRoundId(id);
            showAdded(id);
          }}
        />
      )}
      {isAdding && added === 'item' && (
        <AddItem ideaId={ideaId} rounds={all} roundId={roundId} onClose={stopAdding} onAdded={showAdded} />
      )}
      {!isAdding && open && (
        <RoundPanel key={open.id} round={open} isReadOnly={isReadOnly} onClose={() => onOpen(undefined)} />
      )}
      {!isAdding && openId && !open && openId !== newRoundId && rounds.isSuccess && (
        <ItemPanel
          key={openId}
          id={openId}
          rounds={all}
          isReadOnly={isReadOnly}
          onClose={() => onOpen(undefined)}
        />
      )}
    </>
  );
}
