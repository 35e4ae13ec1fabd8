import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { FeedbackQuestion, FeedbackRound } from '#contract/feedback.ts';
import type { QuestionKind } from '#contract/idea-parts.ts';
import details from '#ui/components/details/details.module.css';
import { ReorderList } from '#ui/components/reorder/reorder-list.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { asksAboutNotes } from './asks-about-notes.ts';
import { type AnswersAtStake, LoseAnswersDialog } from './lose-answers-dialog.tsx';
import { QuestionFields } from './question-fields.tsx';
import { useWholeList } from './use-whole-list.ts';

/** After a failure the list shows what is stored. Resolves with nothing then. */
const quietly = (saving: Promise<unknown>) => saving.catch(() => undefined);

/** All but the words, which are typed and say themselves whether they could be saved. */
const shapeOf = (items: readonly FeedbackQuestion[]) =>
  JSON.stringify(items.map(({ id, kind, noteId }) => [id, kind, noteId]));

/** What a round asks, in the order of the form. */
export function Questions({ round }: { round: FeedbackRound }) {
  const { t } = useTranslation('feedback');
  const { id: roundId, ideaId, questions } = round;
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const root = useKeepFocus<HTMLElement>();
  const [atStake, setAtStake] = useState<AnswersAtStake | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const words = useRef(new WeakMap<object, string>());
  const saveAloud = useCommand(client.feedback.saveQuestions, {
    announce: (_, given) => words.current.get(given) ?? '',
  });
  const save = useCommand(client.feedback.saveQuestions);
  const answerCountOf = (id: string) =>
    round.answered.find(({ questionId }) => questionId === id)?.answerCount ?? 0;

  function told(items: readonly FeedbackQuestion[], base: readonly FeedbackQuestion[]): string | undefined {
    const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
    const count = base
      .filter(({ id, kind }) => kinds.get(id) !== kind)
      .reduce((sum, { id }) => sum + answerCountOf(id), 0);
    if (items.length > base.length) return t('question.added');
    if (items.length < base.length)
      return count > 0 ? t('question.removedWithAnswers', { count }) : t('question.removed');
    return count > 0 ? t('question.changedWithAnswers', { count }) : undefined;
  }
  const change = useWholeList(questions, async (items, base) => {
    const input = { roundId, questions: items, base };
    const text = told(items, base);
    if (text !== undefined) words.current.set(input, text);
    const isTyped = shapeOf(items) === shapeOf(base);
    const run = text === undefined ? save.run : saveAloud.run;
    const saved = await (isTyped ? client.feedback.saveQuestions(input) : run(input));
    if (!saved) throw new Error('The questions were not saved.');
    queries.setQueryData(api.feedback.listRounds.queryKey({ input: { ideaId } }), (all) =>
      all?.map((each) => (each.id === roundId ? saved : each)),
    );
    return saved;
  });
  const removed = (id: string) => quietly(change((items) => items.filter((each) => each.id !== id)));
  const asked = (id: string, kind: QuestionKind) =>
    quietly(change((items) => items.map((each) => (each.id === id ? { ...each, kind } : each))));

  /** Answers that would go are not taken without a word. `kind` null: the question itself goes. */
  function askFirst(question: FeedbackQuestion, kind: QuestionKind | null): void {
    const count = answerCountOf(question.id);
    if (count === 0) return void (kind ? asked(question.id, kind) : removed(question.id));
    setAtStake({ question, kind, count });
    setIsAsking(true);
  }
  async function goOn({ question, kind }: AnswersAtStake) {
    await (kind ? asked(question.id, kind) : removed(question.id));
    setIsAsking(false);
  }
  return (
    <section ref={root} className={details.section} aria-label={t('section.questions')}>
      <h3>{t('section.questions')}</h3>
      {questions.length > 0 && (
        <ReorderList
          label={t('question.list')}
          items={questions}
          nameOf={({ text }) => text}
          onMove={(moved, afterId) =>
            quietly(
              change((items) => {
                const others = items.filter(({ id }) => id !== moved.id);
                const place = others.findIndex(({ id }) => id === afterId) + 1;
                return [...others.slice(0, place), moved, ...others.slice(place)];
              }),
            )
          }
        >
          {(question) => (
            <QuestionFields
              question={question}
              ideaId={ideaId}
              onChange={change}
              onKind={(kind) => askFirst(question, kind)}
              onRemove={() => askFirst(question, null)}
            />
          )}
        </ReorderList>
      )}
      {asksAboutNotes(round) && <span className={rows.muted}>{t('answersCount')}</span>}
      <NewQuestion
        onAdd={(text) =>
          quietly(change((items) => [...items, { id: newId(), text, kind: 'text', noteId: null }]))
        }
      />
      <LoseAnswersDialog
        atStake={atStake}
        opened={isAsking}
        isRunning={saveAloud.isRunning}
        onConfirm={goOn}
        onClose={() => setIsAsking(false)}
      />
    </section>
  );
}

function NewQuestion({ onAdd }: { onAdd: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation('feedback');
  const [typed, setTyped] = useState('');
  const isAdding = useRef(false);

  async function finish() {
    const text = typed.trim();
    if (text === '' || isAdding.current) return;
    isAdding.current = true;
    const added = await onAdd(text);
    isAdding.current = false;
    // What was typed meanwhile is the next one.
    if (added) setTyped((current) => (current.trim() === text ? '' : current));
  }
  useFinishOnLeave(finish);
  return (
    <TextInput
      aria-label={t('question.add')}
      placeholder={t('question.add')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void finish()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void finish();
      }}
    />
  );
}
