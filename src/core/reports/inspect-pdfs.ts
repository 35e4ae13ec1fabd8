import type { JobRunner } from '../jobs/job-runner.ts';
import type { PdfFacts } from './page/annex-pages/inspect-pdf.ts';

const longestMs = 20_000;
const mostKnown = 500;

/** Looks into PDFs in a process of its own, into each once: the same bytes are the same file. One that takes too long or brings the process down is unreadable. */
export function createPdfInspector(jobs: JobRunner) {
  const known = new Map<string, PdfFacts>();
  return async (sha256: string, bytes: Uint8Array): Promise<PdfFacts> => {
    const before = known.get(sha256);
    if (before) return before;
    const facts = await jobs
      .run('inspectPdf', { bytes }, longestMs)
      .catch((): PdfFacts => ({ reason: 'unreadable' }));
    if (known.size >= mostKnown) known.clear();
    known.set(sha256, facts);
    return facts;
  };
}
