import type { paperSizes } from '#contract/report-options.ts';
import { renderDocument } from '../../reports/page/report-document.tsx';
import type { ReportWords } from '../../reports/report-words.ts';
import { choicesOf, type FormRound } from './feedback-form.tsx';

export type FormPaper = (typeof paperSizes)[number];

/** Millimetres: between lines to write on, and what the other parts take at most. */
const lineGap = 8;
const heights: Readonly<Record<FormPaper, number>> = { A4: 264, Letter: 246 };
const headHeight = 42;
const choiceHeight = 12;
const textLine = 5;
const lettersInLine = 95;
const [fewestLines, mostLines] = [2, 8];

/** A form to be filled in by hand: one sheet, as long as its questions leave room to write; more questions go on, whole, on the next. */
export function renderFormSheet(round: FormRound, paper: FormPaper, words: ReportWords): string {
  const { title, introduction, questions } = round;
  const { t } = words;
  const names = Array.from({ length: countLines(round, paper) }, (_, index) => `line ${index + 1}`);
  const lines = names.map((name) => <span key={name} />);
  return renderDocument({
    words,
    title,
    sheet: { paper, isLandscape: false },
    foot: [title],
    styles,
    children: (
      <>
        <h1 dir="auto">{title}</h1>
        {introduction !== '' && (
          <p className="introduction" dir="auto">
            {introduction}
          </p>
        )}
        <div className="who">
          <p>{t('feedback-form:name')}</p>
          <p>{t('feedback-form:day')}</p>
        </div>
        {questions.map(({ id, text, kind }, index) => (
          <section key={id} className="question">
            <h2>
              {index + 1}. <bdi>{text}</bdi>
            </h2>
            {kind === 'text' ? (
              <div className="lines">{lines}</div>
            ) : (
              <p className="choices">
                {choicesOf(kind, t).map(({ value, label }) => (
                  <span key={value} className="choice">
                    {label}
                  </span>
                ))}
                {kind === 'scale' && <span className="hint">{t('feedback-form:scale')}</span>}
              </p>
            )}
          </section>
        ))}
        <section className="question">
          <h2>{t('feedback-form:said')}</h2>
          <div className="lines">{lines}</div>
        </section>
        <p className="thanks">{t('feedback-form:thanks')}</p>
      </>
    ),
  });
}

/** Lines to write on below each question that asks for words, so that all of it fits one sheet where it can. */
function countLines({ introduction, questions }: FormRound, paper: FormPaper): number {
  const linesOf = (text: string) =>
    text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / lettersInLine)), 0);
  const asked = questions.reduce(
    (sum, { text, kind }) => sum + 4 + linesOf(text) * textLine + (kind === 'text' ? 0 : choiceHeight),
    4 + textLine,
  );
  const above = headHeight + (introduction === '' ? 0 : linesOf(introduction) * textLine);
  const written = questions.filter(({ kind }) => kind === 'text').length + 1;
  const left = (heights[paper] - above - asked) / written / lineGap;
  return Math.max(fewestLines, Math.min(mostLines, Math.floor(left)));
}

const styles = `
.introduction { margin-top: 3mm; white-space: pre-line }
.who { display: flex; gap: 8mm; margin-top: 9mm }
.who p { flex: 1; padding-top: 1mm; border-top: 0.25mm solid #1f2a26; color: #46554e; font-size: 8pt }
.who p:first-child { flex: 2 }
.question { margin-top: 4mm; break-inside: avoid }
.question h2 { margin: 0; font-size: 10pt }
.lines span { display: block; height: ${lineGap}mm; border-bottom: 0.2mm solid #858f89 }
.choices { display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: center; min-height: ${choiceHeight}mm }
.choice { display: inline-flex; gap: 2mm; align-items: center; font-size: 10pt }
.choice::before { width: 4.5mm; height: 4.5mm; border: 0.3mm solid #1f2a26; border-radius: 50%; content: "" }
.hint { color: #46554e; font-size: 8pt }
.thanks { margin-top: 5mm; color: #46554e }
`;
