import { Switch } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chart-frame.module.css';
import { drawImage } from './draw-image.ts';
import { ImageMenu } from './image-menu.tsx';
import type { PictureContents } from './picture-dialog.tsx';

export interface LegendItem {
  key: string;
  label: string;
  /** Shapes of the chart in a square of 16 by 16. */
  sign: ReactNode;
}

export interface ChartFrameProps {
  title: string;
  /** One or two sentences on what is shown. */
  description?: ReactNode;
  /** Of a saved picture, without its ending. It lies where others may see it: nothing private in it. */
  fileName: string;
  legend?: readonly LegendItem[];
  /** What the unit is, or another word at the foot. */
  note?: string;
  /** Choices that belong to this chart, beside its title. */
  tools?: ReactNode;
  /** What a picture of it shows, where that is private: then it leaves only after it was told. */
  contents?: PictureContents;
  /** The same in numbers. */
  table: ReactNode;
  /** The chart: one `<svg>` with a width and a height in pixels. */
  children: ReactNode;
}

/** What every chart has: a title, a table behind a switch, and a menu that saves or copies it as a picture. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, description, fileName, legend = [], note, tools, contents, table, children } = props;
  const { t } = useTranslation('chart');
  const titleId = useId();
  const chart = useRef<HTMLDivElement>(null);
  const signs = useRef<HTMLUListElement>(null);
  const [isTable, setIsTable] = useState(false);

  function draw() {
    const svg = chart.current?.querySelector('svg');
    if (!svg) return undefined;
    const drawnSigns = [...(signs.current?.children ?? [])].map((item) => item.querySelector('svg'));
    return drawImage({
      chart: svg,
      title,
      legend: legend.map(({ label }, index) => ({ label, sign: drawnSigns[index] ?? null })),
    });
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <div className={classes.top}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {tools}
      </div>
      {description && <div className={classes.description}>{description}</div>}
      {isTable ? table : <div ref={chart}>{children}</div>}
      {!isTable && legend.length > 0 && (
        <ul ref={signs} className={classes.legend} aria-label={t('legend')}>
          {legend.map(({ key, label, sign }) => (
            <li key={key}>
              <svg className={classes.sign} viewBox="0 0 16 16" aria-hidden="true">
                {sign}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        {note && <span className={classes.note}>{note}</span>}
        <span className={classes.gap} />
        <Switch
          size="xs"
          label={t('asTable')}
          checked={isTable}
          onChange={(event) => setIsTable(event.currentTarget.checked)}
        />
        {!isTable && <ImageMenu title={title} fileName={fileName} draw={draw} contents={contents} />}
      </div>
    </section>
  );
}
