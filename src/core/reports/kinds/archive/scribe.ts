import { activityKinds } from '#contract/activities.ts';
import { redactions } from '#contract/report-options.ts';
import { type LedgerEntry, readEntries } from '../../entries/read-entries.ts';
import { namesOf } from '../../entries/subjects.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import { writeTime } from '../../page/write-values.ts';
import type { ReportContext, ReportSource } from '../../report.ts';
import { makeTable, type Table } from './book.ts';

export type Scribe = ReturnType<typeof createScribe>;
type Noun = LedgerEntry['about'][number]['noun'];
/** Of an entry, what nothing can be hidden in. */
type Listed = Pick<LedgerEntry, 'id' | 'kind'>;
/** What the archive alone tells of an entry. */
interface More {
  confirmation: string | null;
  resultOn: string | null;
  /** As the person calls the stage. */
  stageName: string | null;
}
type ShownEntry = LedgerEntry & More;

const moreRows = `SELECT entry.id, confirmation, result_on AS resultOn, stage.name AS stageName
  FROM activities AS entry LEFT JOIN stages AS stage ON stage.id = entry.stage_id
  WHERE coalesce(confirmation, result_on, stage.name) IS NOT NULL`;

/** What all chapters are written with. The ledger is read once, however many of them tell of it. */
export function createScribe(source: ReportSource, context: ReportContext) {
  const { period, veil, words } = context;
  const { t } = words;
  const raw = source.db.$client;
  const entries = readEntries(source.db, period, activityKinds);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const more = new Map(
    raw
      .prepare<[], More & { id: string }>(moreRows)
      .all()
      .map((row) => [row.id, row]),
  );
  const shown = new Map<string, ShownEntry>();
  /** Veiled when a chapter tells of it, and once: what no chapter tells is not among what was hidden. */
  function show({ id }: Listed): ShownEntry[] {
    const entry = entryOf.get(id);
    const known = shown.get(id);
    if (known || !entry) return known ? [known] : [];
    const { confirmation = null, resultOn = null, stageName = null } = more.get(id) ?? {};
    const made = {
      ...veilEntry(entry, veil),
      ...{ confirmation: veil.text(confirmation), resultOn, stageName: veil.text(stageName) },
    };
    shown.set(id, made);
    return [made];
  }
  const byRecord = new Map<string, Listed[]>();
  for (const entry of entries) {
    for (const { noun, id } of entry.about) {
      const key = `${noun} ${id}`;
      const known = byRecord.get(key);
      if (known) known.push(entry);
      else byRecord.set(key, [entry]);
    }
  }
  const day = (given: string | null) => given && words.day(given);
  const word = (group: string, value: string | null) => value && t(`words:${group}.${value}`);

  const what = ({ kind, toMeaning, stageName, title }: ShownEntry) => {
    const done = t(`words:activityKind.${kind}`);
    const about = toMeaning ? (stageName ?? t(`words:meaning.${toMeaning}`)) : title;
    return about ? t('archive.what', { what: done, about }) : done;
  };

  const when = ({ happenedOn, happenedAt }: LedgerEntry) =>
    happenedAt === null
      ? words.day(happenedOn)
      : t('archive.entry', { day: words.day(happenedOn), time: writeTime(happenedAt, words) });

  /** Entries of the ledger, the earliest first. `about`: of which noun it is that all of them are, so that it is not said with each. */
  function ledgerTable(caption: string, rows: readonly Listed[], about: Noun | null): Table {
    const heads = ['day', 'what', 'about', 'person', 'how', 'time', 'result', 'link', 'note'];
    return makeTable(
      caption,
      heads.map((head) => t(`archive.head.${head}`)),
      rows
        .flatMap(show)
        .map((entry) => [
          when(entry),
          what(entry),
          namesOf(entry.about.filter(({ noun }) => noun !== about)),
          entry.person,
          [word('method', entry.method), word('direction', entry.direction)].filter(Boolean).join(', '),
          entry.minutes > 0 ? minutes(entry.minutes) : null,
          [entry.result, day(entry.resultOn), entry.confirmation].filter(Boolean).join(' · '),
          entry.link,
          entry.note,
        ]),
    );
  }

  const minutes = (count: number | null) =>
    count === null
      ? null
      : t('archive.time', { hours: Math.floor(count / 60), minutes: String(count % 60).padStart(2, '0') });

  return {
    ...context,
    source,
    raw,
    entries: entries as readonly Listed[],
    day,
    word,
    minutes,
    ledgerTable,
    /** A file is named after anything: its name goes with the first thing that is hidden. */
    fileName: (name: string | null) => (redactions.some(veil.hides) ? null : name),
    /** Rows of a statement without parameters. */
    all: <Row>(sql: string) => raw.prepare<[], Row>(sql).all(),
    /** What stands in the ledger of a record. */
    historyOf: (noun: Noun, id: string): Table =>
      ledgerTable(t('archive.history'), byRecord.get(`${noun} ${id}`) ?? [], noun),
    money: (amount: number | null, currency: string | null) =>
      amount === null ? null : veil.pay(words.money(amount, currency ?? 'IDR')),
  };
}
