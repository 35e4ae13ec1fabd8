import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './support.module.css';

/** The parts of the page, in the order in which they are read. */
export const supportParts = ['comforts', 'breathing', 'people', 'helplines'] as const;
export type SupportPart = (typeof supportParts)[number];

export const headingIdOf = (part: SupportPart) => `support-${part}`;

interface SupportSectionProps {
  part: SupportPart;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of the page. Its heading can be gone to. */
export function SupportSection({ part, actions, children }: SupportSectionProps) {
  const { t } = useTranslation('support');
  return (
    <section className={classes.section} data-part={part} aria-labelledby={headingIdOf(part)}>
      <div className={classes.head}>
        <h2 className={classes.title} id={headingIdOf(part)} tabIndex={-1}>
          {t(`${part}.title`)}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
