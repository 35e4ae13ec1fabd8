import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** For those who come with a list kept elsewhere. */
export function ImportLink() {
  const { t } = useTranslation('fields');
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/import" />} size="sm">
      {t('importInstead')}
    </Anchor>
  );
}
