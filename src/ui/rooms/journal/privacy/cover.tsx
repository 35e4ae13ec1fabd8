import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useCover } from './cover-state.tsx';

/** Shows its children once the entries were asked for, and until then one calm cover in their place. Children are not even made before. */
export function Covered({ children }: { children: ReactNode }) {
  const { isCovered, isWaiting } = useCover();
  if (isWaiting) return null;
  return isCovered ? <Cover /> : children;
}

function Cover() {
  const { t } = useTranslation('journal');
  const { uncover } = useCover();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever has begun to check in is not disturbed.
    const content = document.getElementById('content');
    const isBusy = content !== document.activeElement && content?.contains(document.activeElement);
    if (!isBusy) button.current?.focus({ preventScroll: true });
  }, []);

  function show() {
    uncover();
    announce(t('privacy.cover.shown'));
    // The button goes with the cover: the keyboard goes on in the room.
    document.getElementById('content')?.focus({ preventScroll: true });
  }

  return (
    <EmptyState label={t('privacy.cover.label')} illustration="window" sentence={t('privacy.cover.sentence')}>
      <Button ref={button} variant="default" onClick={show}>
        {t('privacy.cover.show')}
      </Button>
    </EmptyState>
  );
}
