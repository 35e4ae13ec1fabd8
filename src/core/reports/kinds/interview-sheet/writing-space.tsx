import type { ReportWords } from '../../report-words.ts';

const spaces = ['asked', 'asking', 'afterwards'] as const;
const lineCount = 7;

/** Ruled space to write by hand, before the interview and after it. */
export function WritingSpace({ words: { t } }: { words: ReportWords }) {
  return spaces.map((space) => (
    <section key={space} className="writing-space">
      <h2>{t(`interviewSheet.space.${space}`)}</h2>
      <p>{t(`interviewSheet.space.${space}Help`)}</p>
      {Array.from({ length: lineCount }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one line is like the other
        <div key={line} className="line" />
      ))}
    </section>
  ));
}
