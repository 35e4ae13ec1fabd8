import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SkillGap } from '#contract/skills.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { MoreButton } from '#ui/components/more-button.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useGrowingList } from '#ui/lib/growing-list.ts';
import { ReadingLine, useWaitingCount } from '../components/reading-line.tsx';
import { SkillPanel } from '../components/skill-panel/skill-panel.tsx';
import room from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { GapRow } from './gap-row.tsx';
import classes from './gaps.module.css';
import { useSteadyRows } from './steady-rows.ts';

const atOnce = 50;
const idOf = ({ id }: SkillGap) => id;

/** Skills that kept postings ask for and that are lacking, what opens most first. */
export function GapsView({ views, openId, onOpen }: LearningViewProps) {
  const { t } = useTranslation(['skills', 'learning']);
  const api = useApi();
  const { number } = useFormatting();
  const {
    rows: read,
    page,
    query,
    more,
  } = useGrowingList((stretch) => api.skills.listGaps.queryOptions({ input: stretch }), idOf, atOnce);
  const { total = 0, postingCount = 0 } = page ?? {};
  const { rows, note } = useSteadyRows(read);
  return (
    <div className={room.root}>
      <div className={room.room}>
        <RoomHeader
          title={t('learning:title')}
          detail={total > 0 ? number(total) : undefined}
          views={views}
        />
        <ReadingLine />
        <section className={classes.root} aria-label={t('skills:gaps.title')}>
          <ListStates
            query={query}
            isEmpty={rows.length === 0}
            empty={<NoGaps hasPostings={postingCount > 0} />}
          >
            <p className={classes.help}>{t('skills:gaps.help')}</p>
            <div className={classes.head} aria-hidden="true">
              <span>{t('skills:gaps.head.skill')}</span>
              <span>{t('skills:gaps.head.asked')}</span>
              <span>{t('skills:gaps.head.level')}</span>
            </div>
            <ul className={classes.list} aria-label={t('skills:gaps.title')}>
              {rows.map((gap) => (
                <GapRow
                  key={gap.id}
                  gap={gap}
                  postingCount={postingCount}
                  isOpen={gap.id === openId}
                  onLevel={note}
                />
              ))}
            </ul>
            <MoreButton more={more} />
          </ListStates>
        </section>
      </div>
      {openId && <SkillPanel key={openId} id={openId} lead="postings" onClose={() => onOpen(undefined)} />}
    </div>
  );
}

/** Nothing is lacking, or nothing was there to be read. */
function NoGaps({ hasPostings }: { hasPostings: boolean }) {
  const { t } = useTranslation('skills');
  const navigate = useNavigate();
  const waiting = useWaitingCount();
  // What is still being read may bring some.
  if (waiting !== 0) return null;
  if (hasPostings) return <EmptyState illustration="window" sentence={t('gaps.nothingLacking')} />;
  return (
    <EmptyState
      illustration="path"
      sentence={t('gaps.noPostings')}
      action={{ label: t('gaps.toApplications'), run: () => void navigate({ to: '/applications' }) }}
    />
  );
}
