import { Button, Menu } from '@mantine/core';
import { IconChartSankey, IconFileText, IconPhotoDown, IconVector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FlowFormat } from '#contract/report-options.ts';
import { toPngFile } from '#ui/components/chart/image-files.ts';
import { readDrawn } from '#ui/components/chart/read-drawn.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';
import type { OwnFieldsProps } from '../use-report.ts';

const kinds = [
  { key: 'png', format: 'svg', icon: IconPhotoDown },
  { key: 'svg', format: 'svg', icon: IconVector },
  { key: 'text', format: 'text', icon: IconFileText },
] as const satisfies { key: string; format: FlowFormat; icon: unknown }[];

/** Takes the flow of the search out of the report, as it is set up now: as a picture, or as text for a program that draws such flows. */
export function FlowMenu({ report: { options, preview } }: OwnFieldsProps) {
  const { t } = useTranslation('reports');
  const client = useClient();
  const saveFile = useSaveFile();
  const { run, isRunning } = useCommand(client.reports.exportFlow, { undoable: false });

  async function save({ key, format }: (typeof kinds)[number]) {
    const file = options && !isRunning && (await run({ options, format }));
    if (!file) return;
    try {
      const drawn = key === 'png' && readDrawn(await file.text());
      await saveFile(drawn ? await toPngFile(drawn, file.name.replace(/\.svg$/, '')) : file);
    } catch {
      showFailureToast(t('searchSummary.save.notMade'));
    }
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconChartSankey size="1rem" aria-hidden="true" />}
          disabled={!options || (preview.data?.count ?? 0) === 0}
        >
          {t('searchSummary.save.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind.key}
            leftSection={<kind.icon size="1rem" aria-hidden="true" />}
            onClick={() => void save(kind)}
          >
            {t(`searchSummary.save.${kind.key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
