import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';

/** What can be done with applications from boards, tables and panels, each with its words. */
export function useApplicationCommands() {
  const { t } = useTranslation('applications');
  const client = useClient();
  const { nameOfId } = useStages();

  const changeStage = useCommand(client.applications.changeStage, {
    announce: (output, input) =>
      output.stageId === input.stageId
        ? t('moved', { stage: nameOfId(input.stageId) })
        : t('pastCorrected', { stage: nameOfId(output.stageId) }),
  });
  const changeStages = useCommand(client.applications.changeStages, {
    announce: ({ changedCount }, { stageId }) =>
      t('movedMany', { count: changedCount, stage: nameOfId(stageId) }),
  });
  const tag = useCommand(client.applications.tag, {
    announce: ({ changedCount }) => t('tagged', { count: changedCount }),
  });
  const archive = useCommand(client.applications.archive, {
    announce: ({ changedCount }, { archived }) =>
      t(archived ? 'archivedMany' : 'unarchivedMany', { count: changedCount }),
  });
  const trash = useCommand(client.applications.trash, {
    announce: ({ changedCount }) => t('trashed', { count: changedCount }),
  });
  return { changeStage, changeStages, tag, archive, trash };
}

/** "Analyst, Rimba Digital": how an application is named where it is said. */
export function nameOfCard({ role, companyName }: Pick<ApplicationCard, 'role' | 'companyName'>): string {
  return `${role}, ${companyName}`;
}
