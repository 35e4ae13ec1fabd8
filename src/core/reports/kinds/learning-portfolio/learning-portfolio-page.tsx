import { DataTable } from '../../page/data-table.tsx';
import { FigureList } from '../../page/figure-list.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import { writeMinutes } from '../../page/write-values.ts';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { CertificatesView } from './certificates-view.tsx';
import type { LearningPortfolioFigures } from './figures.ts';
import { GoalsView } from './goals-view.tsx';
import { sum } from './hours.ts';
import { HoursView } from './hours-view.tsx';
import { portfolioStyles } from './portfolio-styles.ts';

type PortfolioPage = ReportPage<'learning_portfolio', LearningPortfolioFigures>;
interface ViewProps {
  figures: LearningPortfolioFigures;
  words: ReportWords;
}

export function renderBody({ options, figures }: PortfolioPage, words: ReportWords): ReportBody {
  const { t, longPeriod } = words;
  const { goals, resources, sessions, skills, certificates } = figures;
  const isEmpty = [goals, resources, sessions, skills, certificates].every((rows) => rows.length === 0);
  return {
    title: t('report.learning_portfolio.title'),
    subtitle: longPeriod(options.from, options.to),
    styles: portfolioStyles,
    content: isEmpty ? (
      <p className="remarks">{t('empty.learning_portfolio')}</p>
    ) : (
      <>
        <Figures options={options} figures={figures} words={words} />
        {goals.length > 0 && <GoalsView goals={goals} words={words} />}
        {sessions.length > 0 && <HoursView sessions={sessions} words={words} />}
        {resources.length > 0 && <Resources figures={figures} words={words} />}
        {skills.length > 0 && <Skills figures={figures} words={words} />}
        {certificates.length > 0 && <CertificatesView certificates={certificates} words={words} />}
      </>
    ),
  };
}

/** Of the parts that are shown. */
function Figures({ options, figures, words }: ViewProps & Pick<PortfolioPage, 'options'>) {
  const { t } = words;
  const { goals, sessions, skills, certificates } = figures;
  const values = {
    goals: goals.filter(({ doneOn }) => doneOn !== null).length,
    hours: words.number(sum(sessions).minutes / 60, 1),
    skills: skills.length,
    certificates: certificates.length,
  };
  const shown = (['goals', 'hours', 'skills', 'certificates'] as const).filter((part) =>
    options.parts.includes(part),
  );
  return shown.length === 0 ? null : (
    <FigureList figures={shown.map((part) => [t(`learningPortfolio.figure.${part}`), values[part]])} />
  );
}

function Resources({ figures: { resources }, words }: ViewProps) {
  const { t, day } = words;
  return (
    <>
      <h2>{t('part.learning_portfolio.resources')}</h2>
      <DataTable
        caption={t('learningPortfolio.resourceCount', { count: resources.length })}
        widths={[30, 11, 17, 18, 12, 12]}
        columns={[
          { name: 'title', head: t('learning.column.title'), cell: ({ title }) => title },
          {
            name: 'kind',
            head: t('learning.column.resourceKind'),
            cell: ({ kind }) => t(`words:resourceKind.${kind}`),
          },
          { name: 'provider', head: t('learning.column.provider'), cell: ({ provider }) => provider },
          { name: 'goal', head: t('learning.column.goal'), cell: ({ goal }) => goal },
          {
            name: 'state',
            head: t('learning.column.resourceState'),
            cell: ({ state, finishedOn }) =>
              [t(`words:resourceState.${state}`), state === 'done' && finishedOn && day(finishedOn)]
                .filter(Boolean)
                .join(', '),
          },
          {
            name: 'time',
            head: t('learningPortfolio.column.time'),
            isNumber: true,
            cell: ({ minutes }) => (minutes > 0 ? writeMinutes(minutes, words) : ''),
          },
        ]}
        rows={resources}
      />
    </>
  );
}

function Skills({ figures: { skills }, words: { t } }: ViewProps) {
  return (
    <>
      <h2>{t('part.learning_portfolio.skills')}</h2>
      <DataTable
        caption={t('learningPortfolio.skillCount', { count: skills.length })}
        widths={[28, 20, 52]}
        columns={[
          { name: 'name', head: t('learningPortfolio.column.skill'), cell: ({ name }) => name },
          {
            name: 'level',
            head: t('learningPortfolio.column.level'),
            cell: ({ level }) => (level === null ? '' : `${t(`words:skillLevel.${level}`)} (${level}/5)`),
          },
          {
            name: 'evidence',
            head: t('learningPortfolio.column.evidence'),
            isNote: true,
            cell: ({ evidence }) => evidence,
          },
        ]}
        rows={skills}
      />
    </>
  );
}
