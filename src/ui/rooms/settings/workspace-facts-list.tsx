import { Button, Code } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#ui/components/list-states.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import classes from './workspace-facts-list.module.css';

/** Where everything lies, how large it is, and which version this is. */
export function WorkspaceFactsList() {
  const { t, i18n } = useTranslation('settings');
  const api = useApi();
  const { data } = useQuery(api.workspace.get.queryOptions({ input: {} }));
  if (!data) return <Waiting />;
  const megabytes = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return (
    <dl className={classes.root}>
      <dt>{t('path.label')}</dt>
      <dd>
        {data.sample ? (
          t('path.sample')
        ) : (
          <>
            <Code className={classes.path}>{data.path}</Code>
            <div className={classes.deeds}>
              <CopyButton text={data.path} />
              <FolderButton />
            </div>
            <p className={classes.explanation}>{t('path.explanation')}</p>
          </>
        )}
      </dd>
      {!data.sample && (
        <>
          <dt>{t('size')}</dt>
          <dd>{megabytes.format(data.databaseBytes / 1_000_000)}</dd>
        </>
      )}
      <dt>{t('version')}</dt>
      <dd>{data.appVersion}</dd>
    </dl>
  );
}

function FolderButton() {
  const { t } = useTranslation('settings');
  const api = useApi();
  const client = useClient();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  const open = useCommand(client.shell.openDataFolder);
  if (!abilities?.dataFolder) return null;
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconFolderOpen size="1rem" aria-hidden="true" />}
      onClick={() => void open.run({})}
    >
      {t('path.open')}
    </Button>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('settings');
  const { copied, copy } = useClipboard({ timeout: 3_000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<Icon size="1rem" aria-hidden="true" />}
      onClick={() => {
        copy(text);
        announce(t('path.copied'));
      }}
    >
      {t(copied ? 'path.copied' : 'path.copy')}
    </Button>
  );
}
