import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Idea } from '#contract/ideas.ts';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useShortcut } from '#ui/lib/shortcut.ts';
import { IdeaDetails } from './details/idea-details.tsx';
import { useIdeaCommands } from './idea-commands.ts';
import { IdeaMenu } from './idea-menu.tsx';
import classes from './ideas.module.css';
import { TitleField } from './title-field.tsx';
import { type View, views } from './view-names.ts';
import { ViewToolsPlace } from './view-tools.tsx';
import { viewOf } from './views.ts';

/** One idea with the whole page to itself: its canvas, and what is found out about it. */
export function IdeaPage() {
  const { t } = useTranslation(['ideas', 'canvases', 'app']);
  const api = useApi();
  const { id } = useParams({ from: '/ideas/$id' });
  const query = useQuery(api.ideas.get.queryOptions({ input: { id } }));
  const idea = query.data;
  if (idea) return <Shown key={id} idea={idea} />;
  return (
    <>
      <RoomHeader title={t('ideas:idea')}>
        <BackButton />
      </RoomHeader>
      <div className={classes.page}>
        <ListStates query={query} isEmpty empty={null}>
          {null}
        </ListStates>
      </div>
    </>
  );
}

function Shown({ idea }: { idea: Idea }) {
  const { t } = useTranslation('ideas');
  const navigate = useNavigate({ from: '/ideas/$id' });
  const search = useSearch({ from: '/ideas/$id' });
  const [isTelling, setIsTelling] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { id } = idea;
  const isReadOnly = idea.deletedAt !== null;
  const shown = views.find((each) => each === search.view) ?? views[0];
  const View = viewOf(shown);
  const goTo = (view: View, open?: string) => void navigate({ search: { view, ...(open && { open }) } });
  return (
    <div className={classes.root}>
      <div className={classes.room}>
        <RoomHeader
          title={idea.title}
          titleField={isReadOnly ? undefined : <TitleField idea={idea} />}
          detail={t(`state.${idea.state}`)}
        >
          <Button
            variant="default"
            leftSection={<IconInfoCircle size={16} aria-hidden="true" />}
            aria-expanded={isTelling}
            onClick={() => setIsTelling((before) => !before)}
          >
            {t('details')}
          </Button>
          {!isReadOnly && (
            <IdeaMenu
              idea={idea}
              isOnPage
              onCopied={(copy) => void navigate({ to: '/ideas/$id', params: { id: copy }, search: {} })}
            />
          )}
          <BackButton />
        </RoomHeader>
        {isReadOnly && <TrashBand id={id} />}
        <div className={classes.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t('views')}
            data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={shown}
            onChange={(value) => goTo(views.find((each) => each === value) ?? shown)}
          />
          <div ref={setPlace} className={classes.tools} />
        </div>
        <div className={classes.view}>
          <ViewToolsPlace value={place}>
            <Suspense>
              <View
                idea={idea}
                isReadOnly={isReadOnly}
                openId={search.open}
                onOpen={(open) => goTo(shown, open)}
                onView={goTo}
              />
            </Suspense>
          </ViewToolsPlace>
        </div>
      </div>
      {isTelling && (
        <Panel title={t('details')} onClose={() => setIsTelling(false)}>
          <IdeaDetails idea={idea} />
        </Panel>
      )}
    </div>
  );
}

function BackButton() {
  const { t } = useTranslation(['ideas', 'app']);
  const router = useRouter();
  const { id } = useParams({ from: '/ideas/$id' });
  // To the board and not a step back: every view that was looked at is a step.
  const back = () => void router.navigate({ to: '/ideas', search: { open: id } });
  useShortcut('Escape', 'app:shortcut.close', back, { inPalette: false });
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} onClick={back}>
      {t('app:back')}
    </Button>
  );
}

function TrashBand({ id }: { id: string }) {
  const { t } = useTranslation('ideas');
  const { restore } = useIdeaCommands();
  return (
    <div className={classes.band}>
      <PutAwayNotice sentence={t('inTrash')} action={{ label: t('restore'), run: () => void restore(id) }} />
    </div>
  );
}
