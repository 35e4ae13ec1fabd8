import { Button, Code } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#ui/components/list-states.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi } from '#ui/lib/api.tsx';
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
            <CopyButton text={data.path} />
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
