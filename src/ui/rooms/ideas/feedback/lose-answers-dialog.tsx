import { useTranslation } from 'react-i18next';
import type { FeedbackQuestion } from '#contract/feedback.ts';
import type { QuestionKind } from '#contract/idea-parts.ts';
import { ConfirmDialog } from '#ui/components/confirm-dialog.tsx';

/** A question that people answered, and what is to become of it. */
export interface AnswersAtStake {
  question: FeedbackQuestion;
  /** null: it is no longer asked. */
  kind: QuestionKind | null;
  /** How many people answered it. */
  count: number;
}

interface LoseAnswersDialogProps {
  /** null: nothing was ever asked. */
  atStake: AnswersAtStake | null;
  opened: boolean;
  isRunning: boolean;
  onConfirm: (atStake: AnswersAtStake) => Promise<unknown>;
  onClose: () => void;
}

/** Asks before answers go with their question, and says that there is a way back. */
export function LoseAnswersDialog({
  atStake,
  opened,
  isRunning,
  onConfirm,
  onClose,
}: LoseAnswersDialogProps) {
  const { t } = useTranslation('feedback');
  const text = atStake?.question.text ?? '';
  const count = atStake?.count ?? 0;
  const isKind = atStake?.kind != null;
  return (
    <ConfirmDialog
      opened={opened}
      title={t(isKind ? 'changeKind.title' : 'removeQuestion.title', { text })}
      confirmLabel={t(isKind ? 'changeKind.run' : 'removeQuestion.run')}
      isUndoable
      isRunning={isRunning}
      onConfirm={() => atStake && onConfirm(atStake)}
      onClose={onClose}
    >
      <p>{t(isKind ? 'changeKind.text' : 'removeQuestion.text', { count })}</p>
    </ConfirmDialog>
  );
}
