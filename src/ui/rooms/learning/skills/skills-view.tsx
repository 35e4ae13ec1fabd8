import { Switch } from '@mantine/core';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill } from '#contract/skills.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { MoreButton } from '#ui/components/more-button.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useGrowingList } from '#ui/lib/growing-list.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { ReadingLine } from '../components/reading-line.tsx';
import { SkillPanel } from '../components/skill-panel/skill-panel.tsx';
import { FilesMenu } from '../files-menu.tsx';
import room from '../learning.module.css';
import type { LearningViewProps } from '../view-props.ts';
import { AddSkill } from './add-skill.tsx';
import { OwnRow, WordRow } from './skill-row.tsx';
import classes from './skills.module.css';
import { defaultView, skillsView } from './view.ts';

const atOnce = 100;
const idOf = ({ id }: Skill) => id;

/** What one can, and behind a switch all words that postings are read for. */
export function SkillsView({ views, openId, onOpen }: LearningViewProps) {
  const { t } = useTranslation(['skills', 'learning']);
  const api = useApi();
  const { number } = useFormatting();
  const field = useRef<HTMLInputElement>(null);
  const [view, setView] = useRememberedView('learning.skills', skillsView, defaultView);
  const text = useDeferredValue(view.text.trim());
  const { rows, page, query, more, startAgain } = useGrowingList(
    (stretch) =>
      api.skills.list.queryOptions({ input: { own: !view.all, ...(text && { text }), ...stretch } }),
    idOf,
    atOnce,
  );
  const total = page?.total ?? 0;
  const add = () => field.current?.focus();
  const label = t(view.all ? 'skills:words.title' : 'skills:own.title');
  const Row = view.all ? WordRow : OwnRow;
  return (
    <div className={room.root}>
      <div className={room.room}>
        <RoomHeader
          title={t('learning:title')}
          detail={total > 0 ? number(total) : undefined}
          views={views}
          filter={{
            label: t('skills:filter'),
            value: view.text,
            onChange: (typed) => setView((current) => ({ ...current, text: typed })),
          }}
          primary={{ label: t(view.all ? 'skills:words.new' : 'skills:own.new'), run: add }}
        >
          <FilesMenu />
        </RoomHeader>
        <ReadingLine />
        <section className={classes.root} aria-label={label}>
          <div className={classes.tools}>
            <AddSkill isOwn={!view.all} field={field} onOpen={onOpen} />
            <Switch
              label={t('skills:words.all')}
              checked={view.all}
              onChange={(event) => {
                const all = event.currentTarget.checked;
                setView((current) => ({ ...current, all }));
                startAgain();
              }}
            />
          </div>
          <ListStates
            query={query}
            isEmpty={rows.length === 0}
            isFiltered={text !== ''}
            onClearFilter={() => setView((current) => ({ ...current, text: '' }))}
            empty={
              <EmptyState
                illustration="stones"
                sentence={t(view.all ? 'skills:words.empty' : 'skills:own.empty')}
                action={{ label: t(view.all ? 'skills:words.new' : 'skills:own.new'), run: add }}
              />
            }
          >
            <ul className={classes.list} aria-label={label}>
              {rows.map((skill) => (
                <Row key={skill.id} skill={skill} isOpen={skill.id === openId} />
              ))}
            </ul>
            <MoreButton more={more} />
          </ListStates>
        </section>
      </div>
      {openId && <SkillPanel key={openId} id={openId} lead="evidence" onClose={() => onOpen(undefined)} />}
    </div>
  );
}
