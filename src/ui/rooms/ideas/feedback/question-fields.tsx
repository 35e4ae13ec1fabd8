import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedbackQuestion } from '#contract/feedback.ts';
import { type QuestionKind, questionKinds } from '#contract/idea-parts.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import classes from './feedback.module.css';
import { useAssumptions } from './use-assumptions.ts';
import type { ListChange } from './use-whole-list.ts';

interface QuestionFieldsProps {
  question: FeedbackQuestion;
  ideaId: string;
  onChange: (change: ListChange<FeedbackQuestion>, asSeen?: ListChange<FeedbackQuestion>) => Promise<unknown>;
  onKind: (kind: QuestionKind) => void;
  onRemove: () => void;
}

/** One question of a round, as it is asked. */
export function QuestionFields({ question, ideaId, onChange, onKind, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation('feedback');
  const notes = useAssumptions(ideaId);
  const { id, text, kind, noteId } = question;
  const withChanges =
    (changes: Partial<FeedbackQuestion>): ListChange<FeedbackQuestion> =>
    (items) =>
      items.map((each) => (each.id === id ? { ...each, ...changes } : each));
  return (
    <div className={classes.question}>
      <AutosaveText
        label={t('question.text')}
        stored={text}
        save={(next, base) => onChange(withChanges({ text: next }), withChanges({ text: base }))}
        theirsOf={(questions) => textIn(questions, id)}
      />
      <div className={classes.questionRest}>
        <Select
          aria-label={`${t('question.kind')}: ${text}`}
          data={questionKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            const next = questionKinds.find((each) => each === value) ?? kind;
            if (next !== kind) onKind(next);
          }}
        />
        {notes.length > 0 && (
          <Select
            aria-label={`${t('question.note')}: ${text}`}
            placeholder={t('question.noNote')}
            data={notes.map((note) => ({ value: note.id, label: note.text }))}
            value={noteId}
            clearable
            searchable
            nothingFoundMessage={t('nothingFound')}
            onChange={(value) => void onChange(withChanges({ noteId: value })).catch(() => undefined)}
          />
        )}
        <ActionIcon
          size="input-sm"
          aria-label={t('question.remove', { text })}
          title={t('question.remove', { text })}
          onClick={onRemove}
        >
          <IconTrash size="1rem" aria-hidden="true" />
        </ActionIcon>
      </div>
    </div>
  );
}

/** The words of a question in the list that is stored instead; none where it is not asked any more. */
function textIn(questions: unknown, id: string): string {
  const all: readonly Partial<FeedbackQuestion>[] = Array.isArray(questions) ? questions : [];
  return all.find((each) => each.id === id)?.text ?? '';
}
