import { useTranslation } from 'react-i18next';
import { markKinds } from '#contract/journal-parts.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import classes from './entry.module.css';
import type { EntryFields, EntrySaving } from './entry-saving.ts';
import { MarksField } from './marks-field.tsx';
import { useChosenMarks } from './use-chosen-marks.ts';

interface MarksSectionProps {
  markIds: EntryFields['markIds'];
  saving: EntrySaving;
}

/** Feelings and factors. */
export function MarksSection({ markIds, saving }: MarksSectionProps) {
  const { t } = useTranslation('journal');
  const words = useFieldWords(saving.failures);
  const { chosen, toggle } = useChosenMarks(markIds, saving);
  const reason = words('markIds');
  return (
    <>
      {markKinds.map((kind) => (
        <MarksField key={kind} kind={kind} chosen={chosen} onToggle={toggle} />
      ))}
      {reason && (
        <p role="alert" className={classes.problem}>
          {t('marks.failed', { reason })}
        </p>
      )}
    </>
  );
}
