import { useTranslation } from 'react-i18next';
import type { Entry } from '#contract/entries.ts';
import { EntryText, type EntryTextProps } from '../text/entry-text.tsx';
import { type EntrySaving, textDraftKey } from './entry-saving.ts';

interface TextFieldProps extends Pick<EntryTextProps, 'isShort' | 'autoFocus' | 'onLetGo'> {
  entry: Pick<Entry, 'id' | 'text'>;
  saving: EntrySaving;
}

/** What was written. */
export function TextField({ entry: { id, text }, saving, ...look }: TextFieldProps) {
  const { t } = useTranslation('journal');
  return (
    <EntryText
      {...look}
      label={t('text.label')}
      draftKey={textDraftKey(id)}
      stored={text}
      save={(next, base) => saving.save({ text: next }, { text: base })}
    />
  );
}
