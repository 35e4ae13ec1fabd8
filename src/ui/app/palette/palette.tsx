import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionGroup } from './action-group.tsx';
import classes from './palette.module.css';
import { usePaletteActions } from './use-palette-actions.tsx';

/** Go anywhere, do anything, find anything. Opens whenever `calls` grows. */
export function Palette({ calls }: { calls: number }) {
  const { t } = useTranslation('app');
  const [query, setQuery] = useState('');
  const { places, deeds, finds } = usePaletteActions(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each call opens it again
  useEffect(() => spotlight.open(), [calls]);

  const isEmpty = places.length + deeds.length + finds.length === 0;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      radius="lg"
      size="lg"
      transitionProps={{ duration: 120 }}
      overlayProps={{ color: '#1F2A26', backgroundOpacity: 0.28, blur: 0 }}
      classNames={{ action: classes.action, actionsGroup: classes.group }}
      aria-label={t('palette.label')}
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
