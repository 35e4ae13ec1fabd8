import type { AnnexPages } from '../../page/report-page.tsx';
import { contentRoom, type Sheet } from '../../page/sheet-styles.ts';
import type { ReportWords } from '../../report-words.ts';
import { kindText } from '../../rules/rule-words.ts';
import type { ListedEntry } from './columns.ts';
import type { Annex } from './read-annexes.ts';

interface AnnexesViewProps {
  annexes: readonly Annex[];
  entries: readonly ListedEntry[];
  words: ReportWords;
}

/** Millimetres above a page of a PDF, and above and below a picture. */
const headingHeight = 9;
const pictureFacts = 46;

export function annexStyles(sheet: Sheet): string {
  const { height } = contentRoom(sheet);
  return `
.annex-list th,
.annex-list .short {
  overflow-wrap: normal;
}

.annex-list .hash {
  width: 50mm;
  font-size: 6.6pt;
  overflow-wrap: anywhere;
}

.annex {
  break-before: page;
  break-inside: avoid;
}

.annex h3,
.annex h4 {
  margin: 0;
  height: ${headingHeight}mm;
  overflow: hidden;
  font-size: 10pt;
  line-height: 1.4;
  white-space: nowrap;
  text-overflow: ellipsis;
}

.annex figure {
  margin: 0;
}

.annex img {
  display: block;
  max-width: 100%;
  max-height: ${height - pictureFacts}mm;
  object-fit: contain;
}

.annex-facts {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.8mm 4mm;
  margin-bottom: 4mm;
  max-height: ${pictureFacts - headingHeight - 8}mm;
  overflow: hidden;
  font-size: 8pt;
}

.annex-facts dt {
  color: #5c6b64;
}

.annex-cover .annex-facts {
  max-height: none;
  font-size: 9pt;
}

.annex-page figure {
  height: ${height - headingHeight - 1}mm;
}

@media screen {
  .annex-page figure {
    display: grid;
    place-items: center;
    border: 0.3mm dashed #b9b6ab;
    color: #5c6b64;
  }
}

@media print {
  .annex-page figure > p {
    display: none;
  }
}
`;
}

/** Pages of PDFs, and the sheets that are printed for them. null: there are none. */
export function listAnnexPages(
  annexes: readonly Annex[],
  sheet: Sheet,
  words: ReportWords,
): AnnexPages | null {
  const insertions = annexes.flatMap((annex) => {
    const { bytes, pageCount } = annex;
    if (bytes === null || pageCount === null) return [];
    return [{ bytes, headings: pagesOf(annex).map((page) => pageHeading(annex, page, words)) }];
  });
  const { left, top, width, height } = contentRoom(sheet);
  const room = { left, top: top + headingHeight, width, height: height - headingHeight };
  return insertions.length > 0 ? { insertions, room } : null;
}

const pagesOf = ({ pageCount }: Annex) => Array.from({ length: pageCount ?? 0 }, (_, index) => index + 1);

const pageHeading = ({ number, pageCount }: Annex, page: number, { t }: ReportWords) =>
  t('workSearch.annex.page', { number, page, pages: pageCount ?? 0 });

/** What proves the entries: a list of all files, then each that can be shown on sheets of its own. */
export function AnnexesView({ annexes, entries, words }: AnnexesViewProps) {
  const { t } = words;
  if (annexes.length === 0) return null;
  const isHidden = annexes.some(({ notShown }) => notShown === 'hidden');
  return (
    <>
      <h2>{t('workSearch.annex.title')}</h2>
      {isHidden && <p className="rule">{t('workSearch.annex.hidden')}</p>}
      <table className="annex-list">
        <caption>{t('workSearch.annex.caption', { count: annexes.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.annex')}</th>
            <th scope="col">{t('workSearch.annex.entries')}</th>
            {!isHidden && <th scope="col">{t('workSearch.annex.name')}</th>}
            <th scope="col">{t('workSearch.annex.kind')}</th>
            <th scope="col">SHA-256</th>
            {!isHidden && <th scope="col">{t('workSearch.annex.shown')}</th>}
          </tr>
        </thead>
        <tbody>
          {annexes.map((annex) => (
            <tr key={annex.number}>
              <th scope="row">{annex.number}</th>
              <td className="short">{annex.entries.map((place) => place + 1).join(', ')}</td>
              {!isHidden && <td dir="auto">{annex.name}</td>}
              <td className="short">{kindOf(annex)}</td>
              <td className="hash">{annex.sha256}</td>
              {!isHidden && (
                <td>
                  {annex.notShown === null ? t('counts.yes') : t(`workSearch.annex.not.${annex.notShown}`)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {annexes.map((annex) => (
        <ShownAnnex key={annex.number} annex={annex} entries={entries} words={words} />
      ))}
    </>
  );
}

const kindOf = ({ type }: Annex) => (type.split('/')[1] ?? type).toUpperCase();

interface ShownAnnexProps {
  annex: Annex;
  entries: readonly ListedEntry[];
  words: ReportWords;
}

function ShownAnnex({ annex, entries, words }: ShownAnnexProps) {
  const { t } = words;
  const { bytes, type, name, number } = annex;
  if (bytes === null || name === null) return null;
  const title = t('workSearch.annex.heading', { number, name });
  const facts = <AnnexFacts annex={annex} entries={entries} words={words} />;
  if (type !== 'application/pdf') {
    return (
      <section className="annex whole-sheet">
        <h3 dir="auto">{title}</h3>
        {facts}
        <figure>
          <img src={`data:${type};base64,${Buffer.from(bytes).toString('base64')}`} alt={title} />
        </figure>
      </section>
    );
  }
  return (
    <>
      <section className="annex annex-cover whole-sheet">
        <h3 dir="auto">{title}</h3>
        {facts}
        <p className="rule">{t('workSearch.annex.follows', { count: annex.pageCount ?? 0 })}</p>
      </section>
      {pagesOf(annex).map((page) => (
        <section key={page} className="annex annex-page whole-sheet">
          <h4>{pageHeading(annex, page, words)}</h4>
          <figure role="img" aria-label={t('workSearch.annex.pageOf', { number, page, name })}>
            <p>{t('workSearch.annex.placeholder', { page })}</p>
          </figure>
        </section>
      ))}
    </>
  );
}

function AnnexFacts({ annex, entries, words }: ShownAnnexProps) {
  const { t, day } = words;
  const proven = annex.entries.flatMap((place) => {
    const entry = entries[place];
    if (!entry) return [];
    const what = [kindText(entry.kind, t), entry.employer, entry.role].filter(Boolean).join(' · ');
    return [t('workSearch.annex.entry', { number: place + 1, day: day(entry.happenedOn), what })];
  });
  return (
    <dl className="annex-facts">
      <dt>{t('workSearch.annex.proves')}</dt>
      <dd dir="auto">{proven.join('; ')}</dd>
      <dt>SHA-256</dt>
      <dd>{annex.sha256}</dd>
      {annex.pageCount !== null && (
        <>
          <dt>{t('workSearch.annex.pages')}</dt>
          <dd>{annex.pageCount}</dd>
        </>
      )}
    </dl>
  );
}
