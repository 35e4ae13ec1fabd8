import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './comparison-list.module.css';

const width = 112;
const middle = width / 2;

/** Which way a difference goes, from a line in the middle: to the right is higher, to the left lower. The sentence beside it says the same. */
export function DifferenceBar({ difference, widest }: { difference: number; widest: number }) {
  const { oneDecimal } = useFormatting();
  const length = (Math.abs(difference) / widest) * (middle - 1);
  const sign = difference > 0 ? '+' : '';
  return (
    <span className={classes.bar} aria-hidden="true">
      <span className={classes.number}>
        {sign}
        {oneDecimal(difference)}
      </span>
      <svg aria-hidden="true" width={width} height={16} viewBox={`0 0 ${width} 16`}>
        <rect
          className={classes.part}
          data-lower={difference < 0 || undefined}
          x={difference < 0 ? middle - length : middle}
          y={4}
          width={length}
          height={8}
          rx={2}
        />
        <path className={classes.middle} d={`M${middle} 0v16`} />
      </svg>
    </span>
  );
}
