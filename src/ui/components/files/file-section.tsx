import type { ReactNode } from 'react';
import details from '#ui/components/details/details.module.css';
import { useDroppedFiles } from '#ui/lib/dropped-file.ts';
import classes from './files.module.css';

interface FileSectionProps {
  title: string;
  /** What is said while a file hovers over the window. */
  drop: string;
  /** Why the last file was not taken, in words. */
  problem: string | undefined;
  onDrop: (files: File[]) => void;
  children: ReactNode;
}

/** The files of a record. One that is dropped anywhere while it is there is meant for it. */
export function FileSection({ title, drop, problem, onDrop, children }: FileSectionProps) {
  const isOver = useDroppedFiles(onDrop);
  return (
    <section
      className={`${details.section} ${classes.root}`}
      aria-label={title}
      data-over={isOver || undefined}
    >
      <h3>{title}</h3>
      {children}
      {isOver && <p className={classes.drop}>{drop}</p>}
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </section>
  );
}
