import { Sliced } from '../page/render-in-slices.tsx';
import type { ReportBody } from '../page/report-page.tsx';
import type { ReportPage } from '../report.ts';
import type { ReportWords } from '../report-words.ts';
import { archiveStyles } from './archive-styles.ts';
import type { ArchiveFigures, Chapter } from './book.ts';
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
        <Contents chapters={chapters} shown={shown} words={words} />
        {shown.map((chapter) => (
          <ChapterView key={chapter.part} chapter={chapter} words={words} />
        ))}
      </>
    ),
  };
}

interface ContentsProps {
  chapters: readonly Chapter[];
  /** Those that are not empty. */
  shown: readonly Chapter[];
  words: ReportWords;
}

function Contents({ chapters, shown, words: { t, number } }: ContentsProps) {
  return (
    <nav className="contents" aria-label={t('archive.contents')}>
      <h2>{t('archive.contents')}</h2>
      <ul>
        {chapters.map((chapter) => {
          const name = t(`part.archive.${chapter.part}`);
          const isShown = shown.includes(chapter);
          return (
            <li key={chapter.part}>
              {isShown ? <a href={`#${chapter.part}`}>{name}</a> : <span>{name}</span>}
              <span className="leader" />
              <span>{isShown ? number(chapter.count) : t('archive.nothing')}</span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function ChapterView({ chapter, words: { t } }: { chapter: Chapter; words: ReportWords }) {
  return (
    <>
      <h2 id={chapter.part} className="chapter">
        {t(`part.archive.${chapter.part}`)}
      </h2>
      {chapter.sections.map(({ heading, leaves, table }) => {
        const level = heading === null ? 3 : 4;
        return [
          heading !== null && (
            <h3 key={`${heading} heading`} className="section">
              {heading}
            </h3>
          ),
          <Sliced
            key={`${heading} leaves`}
            of={leaves}
            each={(leaf) => <LeafView leaf={leaf} level={level} />}
          />,
          table && <TableView key={`${heading} table`} table={table} />,
        ];
      })}
    </>
  );
}
