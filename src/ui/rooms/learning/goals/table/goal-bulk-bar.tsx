import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type GoalState, goalStates } from '#contract/learning-parts.ts';
import { BulkBar } from '#ui/components/table/bulk-bar.tsx';
import { BulkButton, BulkMove } from '#ui/components/table/bulk-button.tsx';
import { useGoalCommands } from '../goal-commands.ts';

/** What can be done with the chosen goals together; each is one step of undo. */
export function GoalBulkBar({ ids, onClear }: { ids: string[]; onClear: () => void }) {
  const { t } = useTranslation(['learning', 'words']);
  const { changeStates, trash } = useGoalCommands();
  return (
    <BulkBar label={t('learning:bulk')} count={ids.length} onClear={onClear}>
      <BulkMove
        label={t('learning:moveTo')}
        places={goalStates.map((id) => ({ id, name: t(`words:goalState.${id}`) }))}
        run={(state) => changeStates.run({ ids, state: state as GoalState })}
        onDone={onClear}
      />
      <BulkButton
        icon={IconTrash}
        label={t('learning:toTrash')}
        run={() => trash.run({ ids })}
        onDone={onClear}
      />
    </BulkBar>
  );
}
