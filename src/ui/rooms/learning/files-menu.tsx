import {
  IconCalendarDue,
  IconCertificate,
  IconClock,
  IconPuzzle,
  IconTable,
  IconTargetArrow,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LearningExport } from '#contract/learning-parts.ts';
import { FilesMenu as Files } from '#ui/components/files-menu.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';

const exports = [
  ['goals', IconTargetArrow],
  ['resources', IconTable],
  ['sessions', IconClock],
  ['certificates', IconCertificate],
  ['skills', IconPuzzle],
  ['calendar', IconCalendarDue],
] as const satisfies [LearningExport, unknown][];

/** Brings what was learned elsewhere in from a file, and takes what is here out as tables or as a calendar. */
export function FilesMenu() {
  const { t } = useTranslation('learning');
  const { language } = useFormatting();
  const client = useClient();
  const { run, isRunning } = useCommand(client.goals.export, { undoable: false });
  return (
    <Files<LearningExport>
      label={t('files.label')}
      importLabel={t('files.import')}
      exportLabel={t('files.export')}
      exports={exports.map(([key, icon]) => ({ key, icon, label: t(`files.${key}`) }))}
      take={(what) => run({ what, language })}
      isRunning={isRunning}
    />
  );
}
