import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter } from '#contract/applications.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { BulkBar } from '#ui/components/table/bulk-bar.tsx';
import { TagMenu } from '#ui/components/tags/tag-menu.tsx';
import { useApplicationCommands } from '../application-commands.ts';
import classes from './application-table.module.css';

interface BulkBarProps {
  ids: string[];
  filter: ApplicationFilter;
  onClear: () => void;
}

/** What can be done with the chosen rows together; each is one step of undo. */
export function ApplicationBulkBar({ ids, filter, onClear }: BulkBarProps) {
  const { t } = useTranslation('applications');
  const { stages, nameOf } = useStages();
  const { changeStages, tag, archive, trash } = useApplicationCommands();
  const [on, setOn] = useState<string | null>(null);
  const isArchive = filter.archived === true;
  const done = (result: unknown) => {
    if (result) onClear();
  };
  return (
    <BulkBar label={t('bulk')} count={ids.length} onClear={onClear}>
      <Menu position="top-start" closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconArrowRight size={16} aria-hidden="true" />}>
            {t('moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.bulkDate}>
            <DateField label={t('bulkDay')} value={on} onChange={setOn} />
          </div>
          {stages.map((stage) => (
            <Menu.Item
              key={stage.id}
              leftSection={<StageMark color={stage.color} />}
              onClick={async () =>
                done(await changeStages.run({ ids, stageId: stage.id, ...(on && { on }) }))
              }
            >
              {nameOf(stage)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TagMenu onApply={(add, remove) => tag.run({ ids, add, remove })} />
      <Button
        variant="default"
        leftSection={<IconArchive size={16} aria-hidden="true" />}
        onClick={async () => done(await archive.run({ ids, archived: !isArchive }))}
      >
        {t(isArchive ? 'unarchive' : 'archive')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={async () => done(await trash.run({ ids }))}
      >
        {t('toTrash')}
      </Button>
    </BulkBar>
  );
}
