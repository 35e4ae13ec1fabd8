import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useHideOnBlur } from '#ui/lib/hide-on-blur.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { enterPrivateRoom } from '#ui/lib/private-room.ts';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { hideQuietToast } from '#ui/lib/toast.tsx';
import { DaysView } from './days/days-view.tsx';
import { EntryPage } from './entry/entry-page.tsx';
import classes from './journal.module.css';
import { JournalHeader } from './journal-header.tsx';
import { Covered } from './privacy/cover.tsx';
import { CoverProvider, useCover } from './privacy/cover-state.tsx';
import { useJournalSettings } from './privacy/use-journal-settings.ts';
import { isOfEntries, type View, views } from './view-names.ts';
import type { JournalViewProps } from './view-props.ts';
import { viewOf } from './views.ts';

const shownView = z.object({ view: z.enum(views) });
const firstView: z.infer<typeof shownView> = { view: 'days' };

/** All that is said in it: what waited for its words later would take the room away for a moment, and the keyboard with it. */
const wordsBeside = ['moods', 'marks', 'support', 'templates', 'files', 'writing', 'chart'];

/** The most private room, in the view the person left it in, with its entries covered until they are asked for. */
export function JournalPage() {
  // What was said in the room stays in it; Ctrl+Z still takes the last step back.
  useEffect(() => {
    const leave = enterPrivateRoom();
    return () => {
      leave();
      hideQuietToast();
    };
  }, []);
  return (
    <CoverProvider>
      <Room />
    </CoverProvider>
  );
}

function Room() {
  const { t } = useTranslation(['journal', ...wordsBeside]);
  const navigate = useNavigate({ from: '/journal' });
  const search = useSearch({ from: '/journal' });
  const [remembered, remember] = useRememberedView('journal', shownView, firstView);
  const { isCovered, uncover } = useCover();
  const { settings } = useJournalSettings();
  useHideOnBlur(settings?.hidesOnBlur ?? false);
  const shown = search.view ?? remembered.view;
  const [isNewWanted, setIsNewWanted] = useState(false);
  const begun = useCallback(() => setIsNewWanted(false), []);
  // Each view brings its own header, and with it the switch that has the keyboard.
  const root = useKeepFocus<HTMLDivElement>();
  const open = useCallback(
    (id: string | undefined) => {
      // Whoever opens an entry asks for it.
      if (id) uncover();
      void navigate({ search: { view: shown, ...(id && { open: id }) } });
    },
    [navigate, shown, uncover],
  );
  const props: JournalViewProps = {
    views: {
      label: t('views'),
      value: shown,
      options: views.map((value) => ({ value, label: t(`view.${value}`) })),
      onChange(value) {
        const view = views.find((each) => each === value) ?? 'days';
        remember({ view });
        void navigate({ search: { view } });
      },
    },
    openId: isCovered ? undefined : search.open,
    onOpen: open,
    onNew() {
      setIsNewWanted(true);
      // The view is only passed by: the room opens again in the one that was chosen.
      if (shown !== 'days') void navigate({ search: { view: 'days' } });
    },
    onExpand: () => void navigate({ search: { ...search, view: shown, full: true } }),
  };
  // Within the room, so that what was uncovered stays so on the way there and back.
  if (props.openId && search.full) {
    return <EntryPage id={props.openId} onLeave={() => open(props.openId)} />;
  }
  return (
    <div ref={root} className={classes.views}>
      <Suspense>
        <Shown view={shown} isCovered={isCovered} {...props} {...(isNewWanted && { onBegun: begun })} />
      </Suspense>
    </div>
  );
}

type ShownProps = JournalViewProps & { view: View; isCovered: boolean; onBegun?: () => void };

function Shown({ view, isCovered, onBegun, ...props }: ShownProps) {
  if (view === 'days') return <DaysView {...props} onBegun={onBegun} />;
  if (isCovered && isOfEntries(view)) return <CoveredView {...props} />;
  const View = viewOf(view);
  return <View {...props} />;
}

/** In the place of a view that consists of entries alone. */
function CoveredView({ views: switcher, onNew }: JournalViewProps) {
  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <JournalHeader views={switcher} onNew={onNew} />
        <Covered>{null}</Covered>
      </div>
    </div>
  );
}
