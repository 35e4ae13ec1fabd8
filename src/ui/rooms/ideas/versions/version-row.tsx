import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileExport, IconPencil, IconRestore, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasVersion } from '#contract/canvases.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { readAgain } from '#ui/lib/read-again.ts';
import { ExportDialog } from '../canvas/export-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import classes from './versions.module.css';

interface VersionRowProps {
  ideaId: string;
  version: CanvasVersion;
  isReadOnly: boolean;
  /** What is shown below begins with it. */
  isCompared: boolean;
  onCompare: () => void;
}

/** One version in the list: its number and name, when it was kept and how much stood on the canvas. */
export function VersionRow({ ideaId, version, isReadOnly, isCompared, onCompare }: VersionRowProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const { dateTime } = useFormatting();
  const [isRenaming, setIsRenaming] = useState(false);
  const { number, name, template, noteCount, createdAt } = version;
  return (
    <li className={classes.row} data-open={isCompared || undefined}>
      <span className={classes.number}>{number}</span>
      <span className={classes.what}>
        {isRenaming ? (
          <NameField version={version} onDone={() => setIsRenaming(false)} />
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.muted}>
          {[
            t(`canvases:template.${template}`),
            t('ideas:noteCount', { count: noteCount }),
            dateTime(createdAt),
          ].join(' · ')}
        </span>
      </span>
      <Button size="compact-sm" variant="subtle" aria-pressed={isCompared} onClick={onCompare}>
        {t('ideas:version.compare')}
      </Button>
      {!isReadOnly && (
        <VersionMenu
          ideaId={ideaId}
          version={version}
          isRenaming={isRenaming}
          onRename={() => setIsRenaming(true)}
        />
      )}
    </li>
  );
}

function NameField({ version, onDone }: { version: CanvasVersion; onDone: () => void }) {
  const { t } = useTranslation('ideas');
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={root} className={classes.rename}>
      <AutosaveText
        label={t('version.rename')}
        stored={version.name}
        whileTyping={false}
        save={async (name) => {
          await client.canvases.renameVersion({ id: version.id, name });
          await readAgain(queries, api.canvases.listVersions.key());
        }}
      />
      <Button size="compact-sm" variant="default" onClick={onDone}>
        {t('version.done')}
      </Button>
    </div>
  );
}

interface VersionMenuProps {
  ideaId: string;
  version: CanvasVersion;
  /** The field has the keyboard, and the menu leaves it there. */
  isRenaming: boolean;
  onRename: () => void;
}

function VersionMenu({ ideaId, version, isRenaming, onRename }: VersionMenuProps) {
  const { id, name } = version;
  const { t } = useTranslation(['ideas', 'canvases']);
  const client = useClient();
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<'export' | 'restore'>();
  const close = () => setShown(undefined);
  const remove = useCommand(client.canvases.removeVersion, {
    announce: () => t('ideas:version.removed', { name }),
  });
  return (
    <>
      <Menu position="bottom-end" width={288} returnFocus={!isRenaming}>
        <Menu.Target>
          <ActionIcon ref={button} size={28} aria-label={t('ideas:menuOf', { title: name })}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconRestore size={16} />} onClick={() => setShown('restore')}>
            {t('ideas:version.restore')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
            {t('ideas:version.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileExport size={16} />} onClick={() => setShown('export')}>
            {t('canvases:files.export')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove.run({ id })}>
            {t('ideas:version.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ExportDialog
        ideaId={ideaId}
        versionId={id}
        opened={shown === 'export'}
        onClose={close}
        button={button}
      />
      <RestoreDialog version={version} opened={shown === 'restore'} onClose={close} button={button} />
    </>
  );
}
