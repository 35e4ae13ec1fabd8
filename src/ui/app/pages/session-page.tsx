import { Code } from '@mantine/core';
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Illustration } from '#ui/components/illustration.tsx';
import { createWords, systemLanguage } from '#ui/lib/language.ts';
import { LookProvider } from '../theme/look-provider.tsx';
import classes from './message-page.module.css';

/** For a page that Langkah did not open, or that belongs to an earlier start. Nothing is known about the person here. */
export function SessionPage() {
  const [words] = useState(() => createWords(systemLanguage()));
  return (
    <I18nextProvider i18n={words}>
      <LookProvider theme="system" textScale={100}>
        <Message />
      </LookProvider>
    </I18nextProvider>
  );
}

function Message() {
  const { t } = useTranslation('app');
  return (
    <main className={classes.root}>
      <Illustration name="lamp" />
      <h1>{t('session.title')}</h1>
      <p>{t('session.explanation')}</p>
      <Code>{t('session.command')}</Code>
    </main>
  );
}
