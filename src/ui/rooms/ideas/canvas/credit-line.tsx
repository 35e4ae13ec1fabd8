import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canvasCredits } from '#contract/canvas-grid.ts';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import { nameOfLink } from '#ui/lib/outside-links.ts';
import classes from './canvas.module.css';

const between = /(\{source\}|\{licence\})/;

/** Whose idea the canvas is, as its licence asks: with links to it and to the licence. They open outside of Langkah. */
export function CreditLine({ template }: { template: CanvasTemplate }) {
  const { t } = useTranslation('canvases');
  const { source, licence } = canvasCredits[template];
  const links: Readonly<Record<string, string>> = { '{source}': source, '{licence}': licence };
  const parts = t(`credit.${template}`, { source: '{source}', licence: '{licence}' }).split(between);
  return (
    <p className={classes.credit}>
      {parts.map((part) => {
        const link = links[part];
        return link === undefined ? (
          part
        ) : (
          <Anchor key={part} href={link} target="_blank" rel="noreferrer" inherit underline="always">
            {nameOfLink(link)}
          </Anchor>
        );
      })}
    </p>
  );
}
