import { Button, CloseButton, Menu, Popover, Stack, TagsInput } from '@mantine/core';
import { IconArchive, IconArrowRight, IconTag, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter } from '#contract/applications.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useApplicationCommands } from '../application-commands.ts';
import { StageMark } from '../stage-mark.tsx';
import { useStages } from '../use-stages.ts';
import classes from './application-table.module.css';

interface BulkBarProps {
  ids: string[];
  filter: ApplicationFilter;
  onClear: () => void;
}

/** What can be done with the chosen rows together; each is one step of undo. */
export function BulkBar({ ids, filter, onClear }: BulkBarProps) {
  const { t } = useTranslation(['applications', 'app']);
  const { stages, nameOf } = useStages();
  const { changeStages, archive, trash } = useApplicationCommands();
  const [on, setOn] = useState<string | null>(null);
  const isArchive = filter.archived === true;
  const done = (result: unknown) => {
    if (result) onClear();
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('applications:bulk')}>
      <span className={classes.chosen}>{t('applications:chosen', { count: ids.length })}</span>
      <Menu position="top-start" closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconArrowRight size={16} aria-hidden="true" />}>
            {t('applications:moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.bulkDate}>
            <DateField label={t('applications:bulkDay')} value={on} onChange={setOn} />
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
      <TagMenu ids={ids} />
      <Button
        variant="default"
        leftSection={<IconArchive size={16} aria-hidden="true" />}
        onClick={async () => done(await archive.run({ ids, archived: !isArchive }))}
      >
        {t(isArchive ? 'applications:unarchive' : 'applications:archive')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        onClick={async () => done(await trash.run({ ids }))}
      >
        {t('applications:toTrash')}
      </Button>
      <CloseButton aria-label={t('applications:clearChoice')} onClick={onClear} />
    </div>
  );
}

function TagMenu({ ids }: { ids: string[] }) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const { tag } = useApplicationCommands();
  const tags = useQuery(api.tags.list.queryOptions({ input: {} })).data ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const names = tags.map(({ name }) => name);

  async function apply() {
    const removeIds = tags.filter(({ name }) => remove.includes(name)).map(({ id }) => id);
    if (!(await tag.run({ ids, add, remove: removeIds }))) return;
    setAdd([]);
    setRemove([]);
    setIsOpen(false);
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="top-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTag size={16} aria-hidden="true" />}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t('field.tags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('field.tags')}>
        <Stack gap="md">
          <TagsInput label={t('addTags')} data={names} value={add} onChange={setAdd} data-autofocus />
          <TagsInput label={t('removeTags')} data={names} value={remove} onChange={setRemove} />
          <Button onClick={() => void apply()} disabled={add.length + remove.length === 0}>
            {t('apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
