import { createContext, type ReactNode, useContext } from 'react';
import { ink, muted } from '../../../ideas/layout/print-colors.ts';
import { isExact, wordSpacing } from '../../../ideas/layout/text-widths.ts';
import { labelWidth } from './fit-label.ts';
import { round } from './toned-rect.tsx';

/** Points, as wide as an upright sheet between its margins. */
export const chartWidth = 510;
/** Points. */
export const labelSize = 8;
export const labelHeight = 10;

/** Round a file of its own; on a page the margins are there. */
const fileMargin = 14;
/** A file is shown in whatever typeface the machine has, which may be wider than ours. */
const IsFile = createContext(false);

interface ChartProps {
  /** What somebody hears who cannot see it: what it shows, and its numbers or where they stand. */
  label: string;
  width: number;
  height: number;
  children: ReactNode;
  /** A file of its own: brings along what a document gives it otherwise. */
  isFile?: boolean;
}

/**
 * A picture in a report. Attributes only: no `style=` passes the policy of the preview, and the same picture is a file of its own. One element with a role, so that a PDF has
 * one figure with its alternative and not one inside the other.
 */
export function Chart({ label, width, height, children, isFile = false }: ChartProps) {
  const margin = isFile ? fileMargin : 0;
  const [outerWidth, outerHeight] = [round(width + 2 * margin), round(height + 2 * margin)];
  const svg = (
    <svg
      {...(isFile
        ? {
            xmlns: 'http://www.w3.org/2000/svg',
            width: `${outerWidth}pt`,
            height: `${outerHeight}pt`,
            fontFamily:
              'Plus Jakarta Sans Variable, Plus Jakarta Sans, system-ui, Segoe UI, Noto Sans, sans-serif',
          }
        : { width: `${round((width / chartWidth) * 100)}%` })}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${outerWidth} ${outerHeight}`}
      fill={ink}
      fontSize={labelSize}
      wordSpacing={`${wordSpacing}em`}
    >
      {isFile ? (
        <IsFile value={true}>
          <rect width={outerWidth} height={outerHeight} fill="#FFFFFF" />
          <g transform={`translate(${margin} ${margin})`}>{children}</g>
        </IsFile>
      ) : (
        children
      )}
    </svg>
  );
  return isFile ? svg : <div className="chart">{svg}</div>;
}

interface LabelProps {
  lines: readonly string[];
  x: number;
  /** Of the first line: where its letters stand. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
  isMuted?: boolean;
}

/** Text, one line below the other. Real text: it can be selected and searched. */
export function Label({ lines, x, y, anchor = 'start', isBold = false, isMuted = false }: LabelProps) {
  const isFile = useContext(IsFile);
  return lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is ever moved.
      key={index}
      x={round(x)}
      y={round(y + index * labelHeight)}
      {...(anchor !== 'start' && { textAnchor: anchor })}
      {...(isBold && { fontWeight: 700 })}
      {...(isMuted && { fill: muted })}
      {...(isFile &&
        isExact(line) && {
          textLength: round(labelWidth(line, labelSize)),
          lengthAdjust: 'spacingAndGlyphs',
        })}
    >
      {line}
    </text>
  ));
}
