import type { ReactElement } from 'react';
import classes from './illustration.module.css';

export type IllustrationName = 'stones' | 'lamp' | 'window' | 'path';

// Drawn for Langkah: few shapes, in the colours of the theme, so that they suit every look.
const drawings: Readonly<Record<IllustrationName, ReactElement>> = {
  stones: (
    <>
      <path className={classes.wash} d="M10 92c24-10 46 6 72-2s52-6 68 2v18H10z" />
      <ellipse className={classes.soft} cx="36" cy="88" rx="20" ry="7" />
      <ellipse className={classes.soft} cx="78" cy="72" rx="17" ry="6" />
      <ellipse className={classes.soft} cx="112" cy="55" rx="14" ry="5" />
      <ellipse className={classes.accent} cx="138" cy="40" rx="11" ry="4" />
      <path className={classes.stroke} d="M20 100c14-3 22 2 36-1M92 96c10-3 22 1 34-2" />
      <path className={classes.stroke} d="M138 36v-18m0 0c5-5 11-4 14 0-4 4-9 5-14 0z" />
    </>
  ),
  lamp: (
    <>
      <path className={classes.wash} d="M52 60 22 108h92L84 60z" />
      <path className={classes.soft} d="M48 60 58 30h20l10 30z" />
      <path className={classes.stroke} d="M48 60h40L78 30H58zM68 30V14" />
      <circle className={classes.accent} cx="68" cy="64" r="6" />
      <path className={classes.stroke} d="M14 108h132M112 108V86h22v22M118 92h10" />
    </>
  ),
  window: (
    <>
      <rect className={classes.wash} x="40" y="12" width="80" height="84" rx="8" />
      <path
        className={classes.soft}
        d="M40 74c16-14 30-4 44-14 12-8 24-4 36-10v38a8 8 0 0 1-8 8H48a8 8 0 0 1-8-8z"
      />
      <circle className={classes.accent} cx="100" cy="34" r="8" />
      <path
        className={classes.stroke}
        d="M48 12h64a8 8 0 0 1 8 8v68a8 8 0 0 1-8 8H48a8 8 0 0 1-8-8V20a8 8 0 0 1 8-8zM80 12v84M40 54h80M30 106h100"
      />
    </>
  ),
  path: (
    <>
      <path className={classes.wash} d="M4 66c26-22 44-10 66-20s50-22 86-8v68H4z" />
      <path
        className={classes.soft}
        d="M46 106c30-14-8-28 28-38 26-8 30-14 22-24 20 12 10 26-8 34-22 10-6 18 10 28z"
      />
      <circle className={classes.accent} cx="116" cy="22" r="9" />
      <path
        className={classes.stroke}
        d="M4 66c26-22 44-10 66-20s50-22 86-8M22 92V76m0 0c-6-6-6-12 0-18 6 6 6 12 0 18z"
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
