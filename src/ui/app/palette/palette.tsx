import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionGroup } from './action-group.tsx';
import classes from './palette.module.css';
import { usePaletteActions } from './use-palette-actions.tsx';

const [store, spotlight] = createSpotlight();

/** Go anywhere, do anything, find anything. Opens whenever `calls` grows. */
export function Palette({ calls }: { calls: number }) {
  const { t } = useTranslation('app');
  const [query, setQuery] = useState('');
  const { places, deeds, finds } = usePaletteActions(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call opens it again
  useEffect(() => spotlight.open(), [calls]);

  const offered = [...finds, ...places, ...deeds].map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list is looked at once
  useEffect(selectFirst, [offered, query]);

  const isEmpty = places.length + deeds.length + finds.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      radius="lg"
      size="lg"
      transitionProps={{ duration: 120 }}
      overlayProps={{ color: '#1F2A26', backgroundOpacity: 0.28, blur: 0 }}
      classNames={{ header: classes.unseen, action: classes.action, actionsGroup: classes.group }}
      title={t('palette.label')}
    >
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.label')} />
      <Spotlight.ActionsList>
        <ActionGroup label={t('palette.found')} actions={finds} />
        <ActionGroup label={t('palette.go')} actions={places} />
        <ActionGroup label={t('palette.do')} actions={deeds} />
        {isEmpty && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Enter does the first thing of the list. The library chooses it too, but before what was found has come. */
function selectFirst(): void {
  const { listId } = store.getState();
  const actions = listId ? document.getElementById(listId)?.querySelectorAll('[data-action]') : undefined;
  if (!actions?.length) return;
  for (const action of actions) action.removeAttribute('data-selected');
  actions[0]?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
