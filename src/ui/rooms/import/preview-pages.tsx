import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import-page.module.css';

export const pageSize = 100;

interface PreviewPagesProps {
  total: number;
  page: number;
  onChange: (page: number) => void;
}

export function PreviewPages({ total, page, onChange }: PreviewPagesProps) {
  const { t } = useTranslation('import');
  if (total <= pageSize) return null;
  return (
    <Pagination
      className={classes.pages}
      total={Math.ceil(total / pageSize)}
      value={page}
      onChange={onChange}
      getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
      getItemProps={(item) => ({ 'aria-label': t('pages.page', { page: item }) })}
    />
  );
}
