import { leastComparedDays } from '#contract/journal-parts.ts';
import type { MoodComparison } from '#contract/moods.ts';
import { LineChart } from '../../page/charts/line-chart.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import type { MarkComparison, MoodSpan, MoodSummaryFigures } from './mood-figures.ts';

type Page = ReportPage<'mood_summary', MoodSummaryFigures>;

/** Numbers first, then how the days went, then what days had in common: no judgement, and no cause. */
export function renderBody({ options: { parts, from, to }, figures }: Page, words: ReportWords): ReportBody {
  const { t, longPeriod } = words;
  const { days, spans, factors, feelings, events } = figures;
  const shows = (part: (typeof parts)[number]) => parts.includes(part);
  return {
    title: t('moodSummary.title'),
    subtitle: longPeriod(from, to),
    content:
      days.length === 0 ? (
        <p className="remarks">{t('moodSummary.empty')}</p>
      ) : (
        <>
          {shows('figures') && <Figures figures={figures} words={words} />}
          {shows('days') && (
            <>
              <h2>{t(`moodSummary.by.${figures.spanUnit}`)}</h2>
              {spans.length > 1 && <Chart figures={figures} words={words} />}
              <Spans figures={figures} words={words} />
            </>
          )}
          {shows('factors') && (
            <Comparisons
              title={t('moodSummary.factors')}
              rows={factors.map((row) => [nameOf(row, 'factor', words), row])}
              words={words}
            />
          )}
          {shows('feelings') && (
            <Comparisons
              title={t('moodSummary.feelings')}
              rows={feelings.map((row) => [nameOf(row, 'feeling', words), row])}
              words={words}
            />
          )}
          {shows('search') && (
            <Comparisons
              title={t('moodSummary.search')}
              rows={events.map((row) => [t(`moods:event.${row.event}`), row])}
              words={words}
            />
          )}
          <section className="remarks">
            <p>{t('moodSummary.rounding')}</p>
            <p>{t('moodSummary.noCause', { least: leastComparedDays })}</p>
          </section>
        </>
      ),
  };
}

interface PartProps {
  figures: MoodSummaryFigures;
  words: ReportWords;
}

function Figures({ figures: { moodDayCount, mood, energy }, words: { t, number } }: PartProps) {
  const shown = [
    ['days', number(moodDayCount)],
    ['mood', mood === null ? '–' : number(mood, 1)],
    ['energy', energy === null ? '–' : number(energy, 1)],
  ] as const;
  return (
    <dl className="figures">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`moodSummary.figure.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Chart({ figures: { spans, spanUnit, words: own }, words: { t, day } }: PartProps) {
  const step = spanUnit === 'day' ? 1 : 7;
  // A line joins only what follows one another: of the days between nothing is known.
  const points = (value: (span: MoodSpan) => number | null) =>
    spans.flatMap((span, index) => {
      const [at, before] = [placeOf(span.from), spans[index - 1]];
      const isApart = before !== undefined && at - placeOf(before.from) > step;
      return [...(isApart ? [{ at: at - step, value: null }] : []), { at, value: value(span) }];
    });
  const hasEnergy = spans.some(({ energy }) => energy !== null);
  const places = spans.map(({ from }) => placeOf(from));
  return (
    <LineChart
      label={t(`moodSummary.chart.${spanUnit}`)}
      lines={[
        { key: 'mood', label: t('moodSummary.column.mood'), points: points(({ mood }) => mood) },
        ...(hasEnergy
          ? [
              {
                key: 'energy',
                label: t('moodSummary.column.energy'),
                points: points(({ energy }) => energy),
              },
            ]
          : []),
      ]}
      levels={own.map((name, index) => ({ value: index + 1, label: name ?? t(`moods:mood.${index + 1}`) }))}
      ticks={spans.map(({ from }) => ({ at: placeOf(from), label: day(from) }))}
      range={{ from: places[0] ?? 0, to: places.at(-1) ?? 0 }}
    />
  );
}

function Spans({ figures: { spans, spanUnit }, words: { t, day, period, number } }: PartProps) {
  return (
    <table className="counts">
      <thead>
        <tr>
          <th scope="col">{t(`moodSummary.column.${spanUnit}`)}</th>
          <th scope="col" className="number">
            {t('moodSummary.column.mood')}
          </th>
          <th scope="col" className="number">
            {t('moodSummary.column.energy')}
          </th>
          {spanUnit === 'week' && (
            <th scope="col" className="number">
              {t('moodSummary.column.days')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.from}>
            <th scope="row">{spanUnit === 'day' ? day(span.from) : period(span.from, span.to)}</th>
            <td className="number">{span.mood === null ? '' : number(span.mood, 1)}</td>
            <td className="number">{span.energy === null ? '' : number(span.energy, 1)}</td>
            {spanUnit === 'week' && <td className="number">{span.dayCount}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ComparisonsProps {
  title: string;
  rows: readonly (readonly [name: string, row: MoodComparison])[];
  words: ReportWords;
}

function Comparisons({ title, rows, words: { t, number } }: ComparisonsProps) {
  const used = rows.filter(([, { withCount }]) => withCount > 0);
  return (
    <>
      <h2>{title}</h2>
      {used.length === 0 ? (
        <p>{t('moodSummary.nothing')}</p>
      ) : (
        <table className="compact">
          <thead>
            <tr>
              {(['name', 'with', 'without', 'difference'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'name' ? undefined : 'number'}>
                  {t(`moodSummary.compare.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map(([name, { withCount, withoutCount, difference }]) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td className="number">{withCount}</td>
                <td className="number">{withoutCount}</td>
                <td className="number">
                  {difference === null
                    ? t('moodSummary.compare.few')
                    : t(`moodSummary.compare.${directionOf(difference)}`, {
                        value: number(Math.abs(difference), 1),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What rounds to nothing is no difference. */
function directionOf(difference: number): 'higher' | 'lower' | 'same' {
  if (Math.abs(difference) < 0.05) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}

function nameOf({ name, known }: MarkComparison, kind: 'factor' | 'feeling', { t }: ReportWords): string {
  return name ?? (known === null ? '' : t(`marks:${kind}.${known}`));
}

/** Days since 1970. */
function placeOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}
