import type { ReactNode } from 'react';
import { placeSheets } from '../../../ideas/files/canvas-document.tsx';
import { layoutCanvas } from '../../../ideas/layout/layout-canvas.ts';
import type { ReportBody } from '../../page/report-page.tsx';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import type { CanvasFigures } from './canvas-figures.ts';
import { Assumptions, Experiments, Feedback, Promotion } from './findings.tsx';
import { MoneyTest } from './money-test.tsx';

/** The canvas between a page that says what the idea is, and those that say what was found out. All lie on their side, as the canvas does. */
export function renderBody(
  { options, figures }: ReportPage<'canvas', CanvasFigures>,
  words: ReportWords,
): ReportBody {
  const { canvas, idea } = figures;
  const { t } = words;
  const includeAssumptions = options.parts.includes('assumptions');
  const layout = layoutCanvas(canvas, { paper: options.paper, includeAssumptions }, words);
  const { sheets, styles } = placeSheets(layout, canvas.template);
  return {
    title: idea.title,
    facts: [
      [t('canvas.state'), t(`ideas:state.${idea.state}`)],
      [t('canvas.template'), t(`canvases:template.${canvas.template}`)],
    ],
    isLandscape: true,
    styles: `${styles}\n${ownStyles}`,
    content: (
      <>
        <About idea={idea} words={words} />
        {sheets}
        {figures.assumptions.length > 0 && <Assumptions assumptions={figures.assumptions} words={words} />}
        {figures.experiments.length > 0 && <Experiments experiments={figures.experiments} words={words} />}
        {figures.feedback.length > 0 && <Feedback said={figures.feedback} words={words} />}
        {figures.promotion.length > 0 && <Promotion steps={figures.promotion} words={words} />}
        {figures.scenarios.length > 0 && <MoneyTest scenarios={figures.scenarios} words={words} />}
      </>
    ),
  };
}

/** Scenarios are compared: they stay on one sheet, each as wide as the others. */
const ownStyles = `.scenarios {
  table-layout: fixed;
  break-inside: avoid;
}`;

interface AboutProps {
  idea: CanvasFigures['idea'];
  words: ReportWords;
}

function About({ idea: { pitch, notes, nextStep, nextStepOn }, words: { t, longDay } }: AboutProps) {
  return (
    <>
      {pitch && <Said title={t('canvas.pitch')}>{pitch}</Said>}
      {nextStep && (
        <Said title={t('canvas.nextStep')}>
          {nextStepOn ? t('canvas.by', { step: nextStep, day: longDay(nextStepOn) }) : nextStep}
        </Said>
      )}
      {notes && <Said title={t('canvas.notes')}>{notes}</Said>}
    </>
  );
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="said">
      <h2>{title}</h2>
      <p className="note" dir="auto">
        {children}
      </p>
    </section>
  );
}
