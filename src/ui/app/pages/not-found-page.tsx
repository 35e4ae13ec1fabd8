import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Illustration } from '#ui/components/illustration.tsx';
import classes from './message-page.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <div className={classes.root}>
      <Illustration name="path" />
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.explanation')}</p>
      <Button component={Link} to="/applications">
        {t('error.home')}
      </Button>
    </div>
  );
}
