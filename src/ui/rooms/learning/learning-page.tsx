import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { viewOf, views } from './views.ts';

const shownView = z.object({ view: z.enum(views) });
const firstView: z.infer<typeof shownView> = { view: 'board' };

/** Everything one learns for the next job, in the view the person left it in. */
export function LearningPage() {
  const { t } = useTranslation('learning');
  const navigate = useNavigate({ from: '/learning' });
  const search = useSearch({ from: '/learning' });
  const [remembered, remember] = useRememberedView('learning', shownView, firstView);
  // What an address without a view opens is a goal: so do search and reminders.
  const lastOfGoals = remembered.view === 'table' ? 'table' : 'board';
  const shown = search.view ?? (search.open === undefined ? remembered.view : lastOfGoals);
  const View = viewOf(shown);
  const open = useCallback(
    (id: string | undefined) => void navigate({ search: { view: shown, ...(id && { open: id }) } }),
    [navigate, shown],
  );
  return (
    <Suspense>
      <View
        views={{
          label: t('views'),
          value: shown,
          options: views.map((value) => ({ value, label: t(`view.${value}`) })),
          onChange(value) {
            const view = views.find((each) => each === value) ?? 'board';
            remember({ view });
            void navigate({ search: { view } });
          },
        }}
        openId={search.open}
        onOpen={open}
      />
    </Suspense>
  );
}
