import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FeedbackQuestion, FeedbackRound } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import { cleanStem } from '../../files/file-kind.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import { answersFormat, answersVersion } from './feedback-answers.ts';
import { formScript } from './form-script.ts';
import { formStyles } from './form-styles.ts';

export type FormRound = Pick<FeedbackRound, 'id' | 'title' | 'introduction' | 'questions'>;

/**
 * A form to be filled in on a screen: one HTML file that works from a disk, in any browser, without a network. Its policy allows its own style and script alone, by their
 * hashes. "Save answers" writes the file that `readAnswers` understands.
 */
export function renderForm(round: FormRound, words: ReportWords): string {
  return `<!doctype html>${renderToStaticMarkup(<FormDocument round={round} words={words} />)}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const policy = [
  "default-src 'none'",
  `script-src ${hashOf(formScript)}`,
  `style-src ${hashOf(formStyles)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface FormProps {
  round: FormRound;
  words: ReportWords;
}

function FormDocument({ round, words }: FormProps) {
  const { language, t } = words;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{round.title}</title>
        <style>{formStyles}</style>
      </head>
      <body>
        <main>
          <h1 dir="auto">{round.title}</h1>
          {round.introduction !== '' && (
            <p className="introduction" dir="auto">
              {round.introduction}
            </p>
          )}
          <p className="hint screen">{t('feedback-form:stays')}</p>
          <noscript>
            <p>{t('feedback-form:needsScript')}</p>
          </noscript>
          <Fields round={round} words={words} />
        </main>
        <script>{formScript}</script>
      </body>
    </html>
  );
}

function Fields({ round: { id, title, questions }, words: { t } }: FormProps) {
  const file = `${cleanStem(t('feedback-form:answersName', { title }))}.json`;
  return (
    <form
      id="form"
      autoComplete="off"
      data-format={answersFormat}
      data-version={answersVersion}
      data-round={id}
      data-title={title}
      data-file={file}
      data-saved={t('feedback-form:saved', { file })}
    >
      <div className="part">
        <label htmlFor="name">{t('feedback-form:name')}</label>
        <input id="name" maxLength={limits.line} dir="auto" />
      </div>
      {questions.map((question, index) => (
        <Question key={question.id} question={question} number={index + 1} t={t} />
      ))}
      <div className="part">
        <label htmlFor="said">{t('feedback-form:said')}</label>
        <textarea id="said" maxLength={limits.feedbackAnswer} dir="auto" />
      </div>
      <button id="save" type="submit" hidden>
        {t('feedback-form:save')}
      </button>
      <p id="status" role="status" />
    </form>
  );
}

interface QuestionProps {
  question: FeedbackQuestion;
  number: number;
  t: ReportWords['t'];
}

function Question({ question: { id, text, kind }, number, t }: QuestionProps) {
  const name = `question-${number}`;
  const marks = { className: 'part', 'data-question': id, 'data-text': text, 'data-kind': kind };
  const asked = (
    <>
      {number}. <bdi>{text}</bdi>
    </>
  );
  if (kind === 'text') {
    return (
      <div {...marks}>
        <label htmlFor={name}>{asked}</label>
        <textarea id={name} maxLength={limits.feedbackAnswer} dir="auto" />
      </div>
    );
  }
  const hint = kind === 'scale' ? `${name}-hint` : undefined;
  return (
    <fieldset {...marks} aria-describedby={hint}>
      <legend>{asked}</legend>
      {hint && (
        <p id={hint} className="hint">
          {t('feedback-form:scale')}
        </p>
      )}
      <div className="choices">
        {[...choicesOf(kind, t), { value: '', label: t('feedback-form:noAnswer') }].map(
          ({ value, label }) => (
            <label key={value}>
              <input type="radio" name={name} value={value} defaultChecked={value === ''} />
              {label}
            </label>
          ),
        )}
      </div>
    </fieldset>
  );
}

/** What can be chosen, in the order in which it stands on paper and on the screen. */
export function choicesOf(
  kind: Exclude<FeedbackQuestion['kind'], 'text'>,
  t: ReportWords['t'],
): { value: string; label: string }[] {
  if (kind === 'scale') return ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
  return [
    { value: '1', label: t('feedback-form:yes') },
    { value: '0', label: t('feedback-form:no') },
  ];
}
