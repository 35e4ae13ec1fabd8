import type { paperSizes } from '#contract/report-options.ts';
import { renderDocument } from '../../reports/page/report-document.tsx';
import type { ReportWords } from '../../reports/report-words.ts';
import { choicesOf, type FormRound } from './feedback-form.tsx';

export type FormPaper = (typeof paperSizes)[number];

/** Millimetres: between lines to write on, and what the other parts take at most. */
const lineGap = 8;
const heights: Readonly<Record<FormPaper, number>> = { A4: 264, Letter: 246 };
const headHeight = 42;
/** Above each question, and of what is chosen below it: as it stands, and closer together where that keeps it on one sheet. */
const spacings = { wide: { gap: 4, choice: 12 }, close: { gap: 3, choice: 8 } } as const;
type Spacing = keyof typeof spacings;
const textLine = 5;
const lettersInLine = 95;
const [fewestLines, mostLines] = [2, 8];

/** A form to be filled in by hand: one sheet, as long as its questions leave room to write; more questions go on, whole, on the next. */
export function renderFormSheet(round: FormRound, paper: FormPaper, words: ReportWords): string {
  const { title, introduction, questions } = round;
  const { t } = words;
  const { spacing, lineCount } = fitToSheet(round, paper);
  const names = Array.from({ length: lineCount }, (_, index) => `line ${index + 1}`);
  const lines = names.map((name) => <span key={name} />);
  return renderDocument({
    words,
    title,
    sheet: { paper, isLandscape: false },
    foot: [title],
    styles,
    children: (
      <div className={`form ${spacing}`}>
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
          <p className="thanks">{t('feedback-form:thanks')}</p>
        </section>
      </div>
    ),
  });
}

interface Fit {
  spacing: Spacing;
  /** Lines to write on below each question that asks for words. */
  lineCount: number;
}

/** As much room to write as lets all of it stand on one sheet; closer together before it goes on to a second one, and no more so where it must. */
function fitToSheet(round: FormRound, paper: FormPaper): Fit {
  const roomFor = (spacing: Spacing) => Math.floor(countLines(round, paper, spacing));
  const spacing = roomFor('wide') < fewestLines && roomFor('close') >= fewestLines ? 'close' : 'wide';
  return { spacing, lineCount: Math.max(fewestLines, Math.min(mostLines, roomFor(spacing))) };
}

/** How many lines there is room for below each question that asks for words; below 0 where not even the questions have room. */
function countLines({ introduction, questions }: FormRound, paper: FormPaper, spacing: Spacing): number {
  const { gap, choice } = spacings[spacing];
  const linesOf = (text: string) =>
    text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / lettersInLine)), 0);
  const asked = questions.reduce(
    (sum, { text, kind }) => sum + gap + linesOf(text) * textLine + (kind === 'text' ? 0 : choice),
    gap + textLine,
  );
  const above = headHeight + (introduction === '' ? 0 : linesOf(introduction) * textLine);
  const written = questions.filter(({ kind }) => kind === 'text').length + 1;
  return (heights[paper] - above - asked) / written / lineGap;
}

const styles = `
.introduction { margin-top: 3mm; white-space: pre-line }
.who { display: flex; gap: 8mm; margin-top: 9mm }
.who p { flex: 1; padding-top: 1mm; border-top: 0.25mm solid #1f2a26; color: #46554e; font-size: 8pt }
.who p:first-child { flex: 2 }
.question { margin-top: ${spacings.wide.gap}mm; break-inside: avoid }
.close .question { margin-top: ${spacings.close.gap}mm }
.question h2 { margin: 0; font-size: 10pt }
.lines span { display: block; height: ${lineGap}mm; border-bottom: 0.2mm solid #858f89 }
.choices { display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: center; min-height: ${spacings.wide.choice}mm }
.close .choices { min-height: ${spacings.close.choice}mm }
.choice { display: inline-flex; gap: 2mm; align-items: center; font-size: 10pt }
.choice::before { width: 4.5mm; height: 4.5mm; border: 0.3mm solid #1f2a26; border-radius: 50%; content: "" }
.hint { color: #46554e; font-size: 8pt }
.thanks { margin-top: 5mm; color: #46554e }
`;
