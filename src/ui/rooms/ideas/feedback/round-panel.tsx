import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackRound, RoundChanges } from '#contract/feedback.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import details from '#ui/components/details/details.module.css';
import { Panel } from '#ui/components/panel.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFieldWords, useSaving } from '#ui/lib/save-field.ts';
import { Editable } from '../components/editable.tsx';
import { PanelMenu } from '../components/panel-menu.tsx';
import { FormSection } from './form-section.tsx';
import { Questions } from './questions.tsx';

interface RoundPanelProps {
  round: FeedbackRound;
  isReadOnly: boolean;
  onClose: () => void;
}

/** One round beside the list: what it asks, and the form for it. */
export function RoundPanel({ round, isReadOnly, onClose }: RoundPanelProps) {
  const { t } = useTranslation('feedback');
  const client = useClient();
  const remove = useCommand(client.feedback.removeRound, {
    announce: () => t(round.answerCount > 0 ? 'roundRemovedWithAnswers' : 'roundRemoved'),
  });
  const [isAsking, setIsAsking] = useState(false);
  const saving = useSaveRound(round);
  const words = useFieldWords(saving.failures);
  const { save, choose } = saving;

  async function take() {
    onClose();
    await remove.run({ id: round.id });
  }
  return (
    <Panel
      title={round.title}
      onClose={onClose}
      actions={
        !isReadOnly && (
          <PanelMenu
            label={t('menu')}
            removeLabel={t('remove')}
            onRemove={() => (round.answerCount > 0 ? setIsAsking(true) : void take())}
          />
        )
      }
    >
      <div className={details.root}>
        <Editable isReadOnly={isReadOnly}>
          <div className={details.root}>
            <section className={details.section} aria-label={t('round')}>
              <AutosaveText
                label={t('field.title')}
                stored={round.title}
                save={(title, base) => save({ title }, { title: base })}
              />
              <AutosaveText
                label={t('field.introduction')}
                placeholder={t('introductionHelp')}
                multiline
                stored={round.introduction}
                save={(introduction, base) => save({ introduction }, { introduction: base })}
              />
              <DateField
                label={t('field.plannedOn')}
                value={round.plannedOn}
                onChange={(day) => void choose('plannedOn', day, round.plannedOn)}
                error={words('plannedOn')}
              />
            </section>
            <Questions round={round} />
          </div>
        </Editable>
        <FormSection round={round} />
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={t('removeRound.title', { title: round.title })}
        confirmLabel={t('removeRound.run')}
        isUndoable
        isRunning={remove.isRunning}
        onConfirm={take}
        onClose={() => setIsAsking(false)}
      >
        <p>{t('removeRound.text')}</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** Saves fields of one round and shows the answer at once. */
function useSaveRound({ id, ideaId }: FeedbackRound) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: RoundChanges, base: RoundChanges) => {
      const saved = await client.feedback.changeRound({ id, changes, base });
      queries.setQueryData(api.feedback.listRounds.queryKey({ input: { ideaId } }), (all) =>
        all?.map((each) => (each.id === id ? saved : each)),
      );
      return saved;
    },
    [api, client, queries, id, ideaId],
  );
  return useSaving(change);
}
