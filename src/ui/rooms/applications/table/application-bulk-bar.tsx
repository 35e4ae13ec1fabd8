import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationFilter } from '#contract/applications.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { BulkBar } from '#ui/components/table/bulk-bar.tsx';
import { BulkButton, BulkMove } from '#ui/components/table/bulk-button.tsx';
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
  return (
    <BulkBar label={t('bulk')} count={ids.length} onClear={onClear}>
      <BulkMove
        label={t('moveTo')}
        places={stages.map((stage) => ({
          id: stage.id,
          name: nameOf(stage),
          mark: <StageMark color={stage.color} />,
        }))}
        run={(stageId) => changeStages.run({ ids, stageId, ...(on && { on }) })}
        onDone={onClear}
      >
        <div className={classes.bulkDate}>
          <DateField label={t('bulkDay')} value={on} onChange={setOn} />
        </div>
      </BulkMove>
      <TagMenu onApply={(add, remove) => tag.run({ ids, add, remove })} />
      <BulkButton
        icon={isArchive ? IconArchiveOff : IconArchive}
        label={t(isArchive ? 'unarchive' : 'archive')}
        run={() => archive.run({ ids, archived: !isArchive })}
        onDone={onClear}
      />
      <BulkButton icon={IconTrash} label={t('toTrash')} run={() => trash.run({ ids })} onDone={onClear} />
    </BulkBar>
  );
}
