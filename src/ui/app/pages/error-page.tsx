import { Button, Group } from '@mantine/core';
import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Illustration } from '#ui/components/illustration.tsx';
import classes from './message-page.module.css';

/** In place of a room that failed to show. The frame around it goes on working. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return (
    <div className={classes.root} role="alert">
      <Illustration name="lamp" />
      <h1>{t('error.title')}</h1>
      <p>{t('error.explanation')}</p>
      <Group gap="sm">
        <Button onClick={reset}>{t('error.retry')}</Button>
        <Button variant="default" onClick={() => void navigate({ to: '/applications' }).then(reset)}>
          {t('error.home')}
        </Button>
      </Group>
    </div>
  );
}
