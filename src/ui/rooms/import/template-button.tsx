import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { templateTable } from './template-table.ts';

/** Hands out a table to fill in, for whoever has none yet. */
export function TemplateButton() {
  const { t } = useTranslation('import');
  const { language } = useFormatting();

  function download() {
    const table = templateTable((key) => t(key), language);
    const url = URL.createObjectURL(new Blob([table], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = t('template.fileName');
    link.click();
    // The download has begun when the click returns; the address may go a little later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
  return (
    <Button variant="subtle" leftSection={<IconDownload size="1rem" aria-hidden="true" />} onClick={download}>
      {t('template.button')}
    </Button>
  );
}
