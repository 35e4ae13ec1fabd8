import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem, FeedbackQuestion, FeedbackRound } from '#contract/feedback.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { StepField } from '#ui/components/steps/step-field.tsx';
import type { ItemFieldsProps } from './use-save-item.ts';
import { useWholeList } from './use-whole-list.ts';

type Answer = FeedbackItem['answers'][number];

/** What one person answered to the questions of the round. */
export function Answers({ item, round, saving }: ItemFieldsProps & { round: FeedbackRound }) {
  const { t } = useTranslation('feedback');
  const change = useWholeList(item.answers, (answers) => saving.save({ answers }));
  const write = (questionId: string, given: Omit<Answer, 'questionId'>) =>
    change((answers) => {
      const others = answers.filter((each) => each.questionId !== questionId);
      const isGiven = given.number !== null || Boolean(given.text?.trim());
      return isGiven ? [...others, { questionId, ...given }] : others;
    });
  return (
    <section className={details.section} aria-label={t('section.answers')}>
      <h3>{t('section.answers')}</h3>
      {round.questions.map((question) => (
        <AnswerField
          key={question.id}
          question={question}
          answer={item.answers.find(({ questionId }) => questionId === question.id)}
          onChange={(given) => write(question.id, given)}
        />
      ))}
    </section>
  );
}

interface AnswerFieldProps {
  question: FeedbackQuestion;
  answer: Answer | undefined;
  onChange: (given: Omit<Answer, 'questionId'>) => Promise<unknown>;
}

function AnswerField({ question: { text, kind }, answer, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('feedback');
  const number = answer?.number ?? null;
  /** Resolves with nothing when it failed. */
  const choose = (next: number | null) => onChange({ text: null, number: next }).catch(() => undefined);
  if (kind === 'text')
    return (
      <AutosaveText
        label={text}
        multiline
        stored={answer?.text ?? ''}
        save={(next) => onChange({ text: next, number: null })}
      />
    );
  return (
    <Input.Wrapper label={text} labelElement="div">
      {kind === 'scale' ? (
        <div>
          <StepField
            label={text}
            value={number}
            onChange={choose}
            wordOf={(step) => (step === null ? t('noAnswer') : t('step', { number: step }))}
          />
        </div>
      ) : (
        <div>
          <SegmentedControl
            size="xs"
            aria-label={text}
            data={[
              { value: '', label: t('noAnswer') },
              { value: '1', label: t('yes') },
              { value: '0', label: t('no') },
            ]}
            value={number === null ? '' : String(number)}
            onChange={(value) => void choose(value === '' ? null : Number(value))}
          />
        </div>
      )}
    </Input.Wrapper>
  );
}
