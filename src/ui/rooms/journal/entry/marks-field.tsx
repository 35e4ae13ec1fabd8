import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkKind } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import { useRovingFocus } from '#ui/lib/roving-focus.ts';
import { ManageButton } from '../marks/manager/manage-button.tsx';
import { MarkChip } from '../marks/mark-chip.tsx';
import { MarkPicker } from '../marks/mark-picker.tsx';
import { useMarks } from '../marks/use-marks.ts';
import { likelyMarks } from './likely-marks.ts';
import classes from './marks.module.css';

interface MarksFieldProps {
  kind: MarkKind;
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

/** Marks of one kind to click: the likely ones at once, all of them by category when they are asked for. */
export function MarksField({ kind, chosen, onToggle }: MarksFieldProps) {
  const { t } = useTranslation('journal');
  const { marks, nameOf } = useMarks();
  const [isOpen, setIsOpen] = useState(false);
  const own = marks.filter((mark) => mark.kind === kind && (!mark.archived || chosen.includes(mark.id)));
  const likely = useFirstOf(own);
  const offered = own
    .filter(({ id }) => likely.includes(id) || chosen.includes(id))
    .toSorted((one, other) => placeIn(likely, one) - placeIn(likely, other));
  const aboutId = useId();
  const roving = useRovingFocus(offered.map(({ id }) => id));
  const label = t(`marks.${kind}`);
  if (marks.length === 0) return null;
  return (
    <fieldset
      className={classes.root}
      aria-describedby={kind === 'factor' ? aboutId : undefined}
      onKeyDown={roving.onKeyDown}
    >
      <legend className={classes.legend}>{label}</legend>
      {kind === 'factor' && (
        <p id={aboutId} className={classes.about}>
          {t('marks.about')}
        </p>
      )}
      {isOpen && <MarkPicker kind={kind} chosen={chosen} onToggle={onToggle} />}
      <div className={classes.chips}>
        {!isOpen &&
          offered.map((mark) => (
            <MarkChip
              key={mark.id}
              isChosen={chosen.includes(mark.id)}
              onToggle={() => onToggle(mark.id)}
              {...roving.itemProps(mark.id)}
            >
              {nameOf(mark)}
            </MarkChip>
          ))}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'marks.fewerOf' : 'marks.allOf', { kind: label })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'marks.fewer' : 'marks.all')}
        </Button>
        {isOpen && <ManageButton part={kind} />}
      </div>
    </fieldset>
  );
}

/** The likely ones as they were when they were first known: a click must not move what is about to be clicked next. */
function useFirstOf(marks: readonly Mark[]): readonly string[] {
  const first = useRef<readonly string[]>(undefined);
  if (first.current === undefined && marks.length > 0) {
    first.current = likelyMarks(marks.filter(({ archived }) => !archived));
  }
  return first.current ?? [];
}

/** Those that were chosen elsewhere stand after the likely ones. */
function placeIn(likely: readonly string[], { id }: Mark): number {
  const place = likely.indexOf(id);
  return place < 0 ? likely.length : place;
}
