import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem, FeedbackQuestion, InspectedAnswers } from '#contract/feedback.ts';
import rows from '#ui/components/rows.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './feedback.module.css';

interface AnswersPreviewProps {
  answers: InspectedAnswers;
  ideaId: string;
}

/** What is in a file of answers, before it is written. */
export function AnswersPreview({ answers, ideaId }: AnswersPreviewProps) {
  const { t } = useTranslation('feedback');
  const api = useApi();
  const { day } = useFormatting();
  const { round, roundTitle, name, givenOn, said, passedOver, isHere } = answers;
  const rounds = useQuery({
    ...api.feedback.listRounds.queryOptions({ input: { ideaId: round?.ideaId ?? ideaId } }),
    enabled: round !== null,
  });
  if (!round) return <p className={rows.text}>{t('import.unknown', { title: roundTitle })}</p>;
  const questions = rounds.data?.find(({ id }) => id === round.id)?.questions ?? [];
  const told = { name, day: day(givenOn) };
  return (
    <div>
      <p className={rows.text}>{t('import.answersTo', { title: round.title })}</p>
      <p className={rows.muted}>{t(name === null ? 'import.fromNobody' : 'import.from', told)}</p>
      {isHere && <p role="alert">{t('import.again')}</p>}
      {round.ideaId !== ideaId && <p role="alert">{t('import.otherIdea')}</p>}
      <dl className={classes.preview}>
        {answers.answers.map((answer) => {
          const question = questions.find(({ id }) => id === answer.questionId);
          return (
            question && (
              <div key={answer.questionId}>
                <dt>{question.text}</dt>
                <dd>
                  <Given question={question} answer={answer} />
                </dd>
              </div>
            )
          );
        })}
        {said && (
          <div>
            <dt>{t('import.said')}</dt>
            <dd>{said}</dd>
          </div>
        )}
      </dl>
      {passedOver.length > 0 && (
        <>
          <p className={rows.muted}>{t('import.passedOver')}</p>
          <ul>
            {passedOver.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface GivenProps {
  question: FeedbackQuestion;
  answer: FeedbackItem['answers'][number];
}

function Given({ question: { kind }, answer: { text, number } }: GivenProps) {
  const { t } = useTranslation('feedback');
  if (number === null) return text ?? t('noAnswer');
  if (kind === 'yes_no') return t(number === 1 ? 'yes' : 'no');
  return t('step', { number });
}
