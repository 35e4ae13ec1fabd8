import type { ReportWords } from '../../report-words.ts';
import { sourceText } from '../../source-text.ts';
import type { InterviewSheetFigures } from './figures.ts';

interface FactListProps {
  figures: InterviewSheetFigures;
  words: ReportWords;
}

/** What is known of the application, without what nothing is known of. */
export function FactList({ figures: { facts, pay }, words }: FactListProps) {
  const { t, longDay } = words;
  const { source, nextStep, nextStepOn } = facts;
  const step = [nextStep, nextStepOn && longDay(nextStepOn)].filter(Boolean).join(', ');
  const lines: (readonly [name: string, text: string | null])[] = [
    ['company', facts.companyName],
    ['role', facts.role],
    ['stage', t(`words:meaning.${facts.meaning}`)],
    ['appliedOn', facts.appliedOn && longDay(facts.appliedOn)],
    ['location', facts.location],
    ['workMode', facts.workMode && t(`words:workMode.${facts.workMode}`)],
    ['employmentType', facts.employmentType && t(`words:employmentType.${facts.employmentType}`)],
    ['pay', pay],
    ['reference', facts.reference],
    ['source', sourceText(source, t)],
    ['step', step],
    ['link', facts.link],
    ['website', facts.website],
  ];
  return (
    <dl className="sheet-facts">
      {lines.map(([name, text]) =>
        text ? (
          <div key={name}>
            <dt>{t(`interviewSheet.fact.${name}`)}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
