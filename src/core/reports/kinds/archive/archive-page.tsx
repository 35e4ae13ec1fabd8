import { chapterAddress } from '../../page/chapter-address.ts';
import { Sliced } from '../../page/render-in-slices.tsx';
import type { PrintedSheets, ReportBody } from '../../page/report-page.tsx';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { archiveStyles } from './archive-styles.ts';
import type { ArchiveFigures, Chapter } from './book.ts';
import { cutBook, type Piece } from './cut-book.ts';
import { LeafView } from './leaf-view.tsx';
import { TableView } from './table-view.tsx';

/** All is in one row below `main`, with headings that go down by one, so that a sheet can end between any two of them. */
export function renderBody(
  { options, figures: { chapters } }: ReportPage<'archive', ArchiveFigures>,
  words: ReportWords,
): ReportBody {
  const shown = chapters.filter(({ sections }) =>
    sections.some((each) => each.leaves.length > 0 || each.table),
  );
  return {
    title: words.t('archive.title'),
    subtitle: words.longPeriod(options.from, options.to),
    styles: archiveStyles,
    content: (
      <>
        <Contents chapters={chapters} shown={shown} words={words} print={null} />
        <Pieces pieces={cutBook(shown, Number.POSITIVE_INFINITY).flat()} words={words} />
      </>
    ),
    inParts: {
      opening: (sheets) => (
        <Contents
          chapters={chapters}
          shown={shown}
          words={words}
          print={{ ...sheets, hasNumbers: options.hasPageNumbers }}
        />
      ),
      cut: (partSize) =>
        cutBook(shown, partSize).map((pieces) => ({
          content: <Pieces pieces={pieces} words={words} />,
          chapters: pieces.flatMap(({ part, isFirst }) => (isFirst ? [part] : [])),
        })),
    },
  };
}

interface ContentsProps {
  chapters: readonly Chapter[];
  /** Those that are not empty. */
  shown: readonly Chapter[];
  words: ReportWords;
  /** Where it is printed, on which sheet a chapter begins and how many there are; on screen nobody knows. */
  print: (PrintedSheets & { hasNumbers: boolean }) | null;
}

function Contents({ chapters, shown, words: { t }, print }: ContentsProps) {
  return (
    <nav className="contents" aria-label={t('archive.contents')}>
      <div className="contents-head">
        <h2>{t('archive.contents')}</h2>
        {print?.hasNumbers && shown.length > 0 && <p>{t('archive.sheet')}</p>}
      </div>
      <ul>
        {chapters.map((chapter) => {
          const { part, count } = chapter;
          const name = t(`part.archive.${part}`);
          if (!shown.includes(chapter)) {
            return (
              <li key={part}>
                <span>{name}</span>
                <span className="leader" />
                <span className="amount">{t('archive.nothing')}</span>
                <span className="sheet-number" />
              </li>
            );
          }
          return (
            <li key={part}>
              <a href={print ? chapterAddress(part) : `#${part}`}>{name}</a>
              <span className="leader" />
              <span className="amount">{t('archive.records', { count })}</span>
              <span className="sheet-number">{print?.hasNumbers && print.sheetOf(part)}</span>
            </li>
          );
        })}
      </ul>
      {print?.hasNumbers && <p className="all-sheets">{t('archive.sheets', { count: print.sheetCount })}</p>}
    </nav>
  );
}

function Pieces({ pieces, words }: { pieces: readonly Piece[]; words: ReportWords }) {
  return pieces.map((piece) => <PieceView key={piece.part} piece={piece} words={words} />);
}

function PieceView({
  piece: { part, isFirst, sections },
  words: { t },
}: {
  piece: Piece;
  words: ReportWords;
}) {
  return (
    <>
      {isFirst && (
        <h2 id={part} className="chapter">
          {t(`part.archive.${part}`)}
        </h2>
      )}
      {sections.map(({ heading, goesOn, leaves, table }, index) => {
        const level = heading === null ? 3 : 4;
        const key = heading ?? index;
        return [
          heading !== null && !goesOn && (
            <h3 key={`${key} heading`} className="section">
              {heading}
            </h3>
          ),
          <Sliced
            key={`${key} leaves`}
            of={leaves}
            each={(leaf) => <LeafView leaf={leaf} level={level} />}
          />,
          table && <TableView key={`${key} table`} table={table} />,
        ];
      })}
    </>
  );
}
