import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { templateTable } from './template-table.ts';

/** Hands out a table to fill in, for whoever has none yet. */
export function TemplateButton() {
  const { t } = useTranslation('import');
  const { language } = useFormatting();

  const saveFile = useSaveFile();

  function save() {
    const table = templateTable((key) => t(key), language);
    void saveFile(new File([table], t('template.fileName'), { type: 'text/csv' }));
  }
  return (
    <Button variant="subtle" leftSection={<IconDownload size="1rem" aria-hidden="true" />} onClick={save}>
      {t('template.button')}
    </Button>
  );
}
