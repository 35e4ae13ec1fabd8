import { VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import mark from '#resources/icon.svg';
import { showWindow, useHiddenPlace } from '#ui/lib/hidden-window.ts';
import classes from './blank-page.module.css';

/** What is seen while the window is hidden: a sheet of paper with the sign of the product, and a way back for those who know it. */
export function BlankPage() {
  const place = useHiddenPlace();
  return place && createPortal(<Sheet />, place);
}

function Sheet() {
  const { t } = useTranslation(['app', 'words']);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <main className={classes.root}>
      <VisuallyHidden component="h1">{t('words:product')}</VisuallyHidden>
      <img src={mark} alt="" className={classes.mark} />
      <button ref={button} type="button" className={classes.back} onClick={showWindow}>
        {t('app:hidden.show')}
      </button>
    </main>
  );
}
