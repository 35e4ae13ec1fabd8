import type { SearchEvent } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import type { MoodComparison, MoodDay, MoodWord } from '#contract/moods.ts';
import type { OptionsOf, ReportKind } from '#contract/report-kinds.ts';
import type { HiddenCount } from '#contract/reports.ts';
import type { Db } from '../database/database.ts';
import type { createIdeasRoom } from '../ideas/create-ideas-room.ts';
import type { Ports } from '../ports.ts';
import type { PdfFacts } from './page/annex-pages/inspect-pdf.ts';
import type { OpenReport, ReportBody } from './page/report-page.tsx';
import type { ReportWords } from './report-words.ts';
import type { Veil } from './veil/create-veil.ts';

export type IdeasServices = ReturnType<typeof createIdeasRoom>['services'];

/** What reports are made from. They only read. */
export interface ReportSource {
  db: Db;
  ports: Pick<Ports, 'clock' | 'settings'>;
  ideas: IdeasServices;
  moods: MoodSource;
  inspectPdf: InspectPdf;
}

/** A day that says a mood or an energy. */
export interface SaidDay extends Omit<MoodDay, 'mood'> {
  mood: number | null;
}

/** What the Journal says of moods: numbers and days, and what things are called. It hands out no text of an entry. */
export interface MoodSource {
  listWords(): MoodWord[];
  listMarks(): Mark[];
  listSaidDays(period: { from: string; to: string }): SaidDay[];
  listByMark(period: { from: string; to: string }): {
    rows: (MoodComparison & { markId: string; kind: Mark['kind'] })[];
  };
  listByEvent(period: { from: string; to: string }): { rows: (MoodComparison & { event: SearchEvent })[] };
}

/** Of a PDF of somebody else's making, by the hash of its bytes: how many pages it has, or why they cannot be shown. */
export type InspectPdf = (sha256: string, bytes: Uint8Array) => Promise<PdfFacts>;

/** Both days belong to it. */
export interface Period {
  from: string;
  to: string;
}

export interface ReportContext {
  today: string;
  /** The chosen one, cut at today where nothing ahead can have happened yet. */
  period: Period;
  veil: Veil;
  words: ReportWords;
  /** 1 = Monday … 7 = Sunday. */
  weekStartsOn: number;
}

export interface ReportPage<K extends ReportKind, F> {
  options: OptionsOf<K>;
  figures: F;
  today: string;
  period: Period;
}

export interface ReportTable {
  columns: readonly string[];
  /** Days as `YYYY-MM-DD`. */
  rows: readonly (readonly (string | number | null)[])[];
}

/** What flows from where to where, as files of its own. */
export interface ReportFlow {
  /** For SankeyMATIC. */
  text: string;
  /** One picture with nothing from outside. */
  draw(): Promise<string>;
}

/** One report. A folder in `kinds` holds it, and `all-reports.ts` joins it to the others. */
export interface Report<K extends ReportKind, F> {
  /**
   * Reads all of it at once: the workspace may be exchanged while the rest is loaded. Every text of the person in what it returns has gone through the
   * veil, so that what is hidden is not there any more.
   */
  read(source: ReportSource, options: OptionsOf<K>, context: ReportContext): F;
  /** What takes longer than reading, and is done before it is shown. */
  settle?(figures: F, source: ReportSource): Promise<F>;
  /** How many records it is about. */
  count(figures: F): number;
  /** React is a large part of the program: it is loaded with the first report, not at the start. */
  load(): Promise<{ renderBody(page: ReportPage<K, F>, words: ReportWords): ReportBody }>;
  /** Of the file, without its ending. */
  fileName(page: ReportPage<K, F>, words: ReportWords): string;
  table?(page: ReportPage<K, F>, words: ReportWords): ReportTable;
  flow?(page: ReportPage<K, F>, words: ReportWords): ReportFlow;
}

/** A report with its figures read, ready to be shown, printed or written. */
export interface PreparedReport {
  count: number;
  hidden: readonly HiddenCount[];
  fileName: string;
  today: string;
  table: (() => ReportTable) | null;
  flow: (() => ReportFlow) | null;
  /** Others have their turn while it is rendered. */
  open(): Promise<OpenReport>;
}
