import { useDebouncedValue } from '@mantine/hooks';
import { IconBolt, IconLanguage, IconMoon, IconSearch, IconUpload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useApi } from '#ui/lib/api.tsx';
import { useSettings } from '#ui/lib/settings.tsx';
import { useShortcuts } from '#ui/lib/shortcut.ts';
import { keysOf, rooms } from '../frame/rooms.ts';
import { hasPage } from '../room-pages.ts';
import { iconOfNoun, isOpenable, openHit } from '../search-hit.ts';
import type { PaletteAction } from './action-group.tsx';

const settleMs = 25;
const mostFinds = 6;

/** What the palette offers for these words: rooms, what the keyboard can do here, and records that hold them. */
export function usePaletteActions(query: string) {
  const { t, i18n } = useTranslation(['app', 'settings']);
  const navigate = useNavigate();
  const api = useApi();
  const shortcuts = useShortcuts();
  const { settings, change } = useSettings();
  const [text] = useDebouncedValue(query.trim(), settleMs);
  const isAsking = query.trim() !== '';
  const { data: hits = [] } = useQuery({
    ...api.search.find.queryOptions({ input: { text, limit: mostFinds } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });

  const isWanted = ({ label }: PaletteAction) =>
    fold(query).every((word) => fold(label).join(' ').includes(word));

  const places: PaletteAction[] = [
    ...rooms.map((room) => ({
      id: room.to,
      label: t(room.labelKey),
      icon: room.icon,
      keys: keysOf(room),
      run: () => void navigate({ to: room.to }),
    })),
    ...(hasPage('import/import-page.tsx')
      ? [
          {
            id: 'import',
            label: t('app:rail.import'),
            icon: IconUpload,
            run: () => void navigate({ to: '/import' }),
          },
        ]
      : []),
  ];

  const otherLanguage = i18n.language === 'id' ? 'en' : 'id';
  const deeds: PaletteAction[] = [
    ...shortcuts
      .filter(({ inPalette, isEnabled }) => inPalette && isEnabled)
      // Those of the room first: they are about what the person looks at.
      .toSorted((a, b) => Number(a.group === 'everywhere') - Number(b.group === 'everywhere'))
      .map(({ id, keys, labelKey, run }) => ({
        id,
        label: t(labelKey),
        icon: IconBolt,
        keys,
        run: later(run),
      })),
    ...(['light', 'dark', 'contrast', 'system'] as const)
      .filter((theme) => theme !== settings.theme)
      .map((theme) => ({
        id: `theme-${theme}`,
        label: `${t('settings:theme.label')}: ${t(`settings:theme.${theme}`)}`,
        icon: IconMoon,
        run: () => void change({ theme }),
      })),
    {
      id: 'language',
      label: t('settings:language.switch', { lng: otherLanguage }),
      icon: IconLanguage,
      run: () => void change({ language: otherLanguage }),
    },
  ];

  const finds: PaletteAction[] = isAsking
    ? [
        ...hits.filter(isOpenable).map((hit) => ({
          id: hit.id,
          label: hit.title,
          detail: hit.detail,
          snippet: hit.snippet,
          icon: iconOfNoun[hit.noun],
          run: () => void openHit(navigate, hit),
        })),
        ...(hits.length === mostFinds
          ? [
              {
                id: 'all',
                label: t('app:palette.all'),
                icon: IconSearch,
                run: () => void navigate({ to: '/search', search: { q: query.trim() } }),
              },
            ]
          : []),
      ]
    : [];

  return {
    places: places.filter(isWanted),
    // Without words only what is likely: everything else is found by typing.
    deeds: isAsking ? deeds.filter(isWanted) : deeds.slice(0, 6),
    finds,
  };
}

/** After the palette has closed and given the focus back: the deed may want to put it elsewhere. */
function later(run: () => void): () => void {
  return () => void setTimeout(run, 150);
}

/** Words without case and accents. */
function fold(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);
}
