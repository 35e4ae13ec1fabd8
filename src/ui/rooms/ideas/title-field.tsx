import { useTranslation } from 'react-i18next';
import type { Idea } from '#contract/ideas.ts';
import { useAutosave } from '#ui/components/autosave.ts';
import { AutosaveLabel, useRefusal } from '#ui/components/autosave-label.tsx';
import { TextConflict } from '#ui/components/text-conflict.tsx';
import { useSaveField } from './details/use-save-field.ts';
import classes from './title-field.module.css';

/** The title at the top of the page, written where it is read. */
export function TitleField({ idea }: { idea: Idea }) {
  const { t } = useTranslation('ideas');
  const { save } = useSaveField(idea);
  const autosave = useAutosave({
    stored: idea.title,
    save: (title, base) => save({ title }, { title: base }),
  });
  const refusal = useRefusal(autosave);
  return (
    <div className={classes.root}>
      <input
        className={classes.input}
        aria-label={t('field.title')}
        aria-invalid={refusal !== undefined}
        value={autosave.text}
        onChange={(event) => autosave.change(event.currentTarget.value)}
        onBlur={autosave.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter') autosave.flush();
        }}
      />
      <AutosaveLabel autosave={autosave}>{null}</AutosaveLabel>
      {refusal && (
        <span role="alert" className={classes.refusal}>
          {refusal}
        </span>
      )}
      <TextConflict {...autosave} />
    </div>
  );
}
