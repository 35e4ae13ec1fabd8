import type { ReactElement } from 'react';
import classes from './illustration.module.css';

export type IllustrationName = 'stones' | 'lamp' | 'window' | 'path';

// Drawn for Langkah: few shapes, in the colours of the theme, so that they suit every look.
const drawings: Readonly<Record<IllustrationName, ReactElement>> = {
  stones: (
    <>
      <ellipse className={classes.wash} cx="80" cy="76" rx="76" ry="34" />
      <ellipse className={classes.soft} cx="38" cy="92" rx="24" ry="9" />
      <ellipse className={classes.soft} cx="84" cy="76" rx="19" ry="7" />
      <ellipse className={classes.soft} cx="118" cy="62" rx="14" ry="5" />
      <ellipse className={classes.accent} cx="140" cy="52" rx="9" ry="3.2" />
      <path
        className={classes.stroke}
        d="M14 92a24 9 0 0 0 48 0M65 76a19 7 0 0 0 38 0M104 62a14 5 0 0 0 28 0"
      />
      <path className={classes.stroke} d="M22 70c5-3 9-3 14 0m62 30c5-3 9-3 14 0m-62-48c4-3 8-3 12 0" />
    </>
  ),
  lamp: (
    <>
      <path className={classes.wash} d="M56 58 26 106h84L80 58z" />
      <path className={classes.soft} d="M46 58 57 28h22l11 30z" />
      <path className={classes.accent} d="M61 58h14a7 7 0 0 1-14 0z" />
      <path className={classes.stroke} d="M46 58h44L79 28H57zM68 28V12" />
      <path className={classes.stroke} d="M14 106h132M112 106V84h22v22M118 91h10" />
    </>
  ),
  window: (
    <>
      <rect className={classes.wash} x="40" y="12" width="80" height="84" rx="8" />
      <path
        className={classes.soft}
        d="M40 74c16-14 30-4 44-14 12-8 24-4 36-10v38a8 8 0 0 1-8 8H48a8 8 0 0 1-8-8z"
      />
      <circle className={classes.accent} cx="100" cy="33" r="8" />
      <path
        className={classes.stroke}
        d="M48 12h64a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8H48a8 8 0 0 1-8-8V20a8 8 0 0 1 8-8zM80 12v84M40 54h80M30 106h100"
      />
    </>
  ),
  path: (
    <>
      <path
        className={classes.wash}
        d="M8 78c20-22 42-12 66-22 26-11 48-20 78-4 8 30-16 56-72 56S4 100 8 78z"
      />
      <path
        className={classes.soft}
        d="M58 107c26-12-6-24 22-34 20-7 30-9 26-20 16 12 2 22-12 28-20 8-6 16 6 26z"
      />
      <circle className={classes.accent} cx="120" cy="22" r="9" />
      <path
        className={classes.stroke}
        d="M8 78c20-22 42-12 66-22 26-11 48-20 78-4M30 92V76m0 0c-6-6-6-12 0-18 6 6 6 12 0 18z"
      />
    </>
  ),
};

/** Says nothing that the sentence beside it does not say. */
export function Illustration({ name }: { name: IllustrationName }) {
  return (
    <svg className={classes.root} viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
