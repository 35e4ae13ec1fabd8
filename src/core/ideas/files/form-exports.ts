import { Failure } from '#contract/failures.ts';
import type { FeedbackRound, InspectedAnswers } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import type { Language } from '#contract/settings.ts';
import { cleanStem } from '../../files/file-kind.ts';
import type { Ports } from '../../ports.ts';
import { printDocument } from '../../reports/printing/print-document.ts';
import { createReportWords } from '../../reports/report-words.ts';
import { matchAnswers, readAnswers, type WrittenAnswers } from './feedback-answers.ts';
import type { FormRound } from './feedback-form.tsx';
import type { FormPaper } from './feedback-sheet.tsx';

export interface FormExportOptions {
  format: 'pdf' | 'html';
  paper: FormPaper;
  language: Language;
}

// Needed by no start.
const loadForm = () => import('./feedback-form.tsx');
const loadSheet = () => import('./feedback-sheet.tsx');

/** Forms of feedback rounds on their way out of the program. The round was read before: nothing here looks into the workspace. */
export function createFormExports(ports: Pick<Ports, 'printing' | 'log' | 'clock'>) {
  return {
    /** As `feedback.exportForm` says. NOT_AVAILABLE without a printer; PRINT_FAILED. */
    async write(round: FormRound, { format, paper, language }: FormExportOptions): Promise<File> {
      const words = createReportWords(language);
      const { title } = round;
      const stem = cleanStem(words.t('feedback-form:fileName', { title }));
      if (format === 'html') {
        const { renderForm } = await loadForm();
        return new File([renderForm(round, words)], `${stem}.html`, { type: 'text/html;charset=utf-8' });
      }
      const { renderFormSheet } = await loadSheet();
      const html = renderFormSheet(round, paper, words);
      const today = ports.clock.today();
      return printDocument(ports, { html, paper, name: `${stem}.pdf`, title, author: null, today });
    },
  };
}

/** Reads a file of answers. IMPORT_TOO_LARGE beyond 2 MiB, IMPORT_NEWER for what a later Langkah asked, IMPORT_MALFORMED for what no form of ours wrote. */
export async function openAnswers(file: File): Promise<WrittenAnswers> {
  if (file.size > limits.answersFileBytes) {
    throw new Failure('IMPORT_TOO_LARGE', { limit: limits.answersFileBytes });
  }
  const answers = readAnswers(await file.text());
  if (!answers) throw new Failure('IMPORT_MALFORMED');
  return answers;
}

/** What a file of answers means for its round; null when that is not here. A day to come, from a clock that is wrong, becomes today. */
export function inspectAnswers(
  written: WrittenAnswers,
  round: Pick<FeedbackRound, 'id' | 'ideaId' | 'title' | 'questions'> | null,
  today: string,
): Omit<InspectedAnswers, 'isHere'> {
  const { roundTitle, name, givenOn, said } = written;
  const matched = matchAnswers(written, round ?? { questions: [] });
  return {
    ...matched,
    round: round && { id: round.id, ideaId: round.ideaId, title: round.title },
    roundTitle,
    name,
    givenOn: givenOn > today ? today : givenOn,
    said: said.trim(),
  };
}
