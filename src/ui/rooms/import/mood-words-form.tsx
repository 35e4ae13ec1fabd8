import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryMapping } from '#contract/import-entries.ts';
import { type Mood, moods } from '#contract/journal-parts.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './import-page.module.css';
import type { FoundMoodWords } from './use-found-mood-words.ts';

interface MoodWordsFormProps {
  found: FoundMoodWords;
  mapping: EntryMapping;
  onChange: (mapping: EntryMapping) => void;
}

const none = 'none';

/** What the words of the file for moods mean: those that nobody knows are asked for first, the others can be corrected. */
export function MoodWordsForm({ found: { words, hasMore }, mapping, onChange }: MoodWordsFormProps) {
  const { t } = useTranslation('import');
  const { number } = useFormatting();
  const moodName = useMoodWords();
  if (words.length === 0) return null;
  if (hasMore) {
    return (
      <p role="alert" className={classes.refusal}>
        {t('entries.moods.tooMany')}
      </p>
    );
  }
  const answers = new Map(mapping.moodWords.map(({ word, mood }) => [word, mood]));
  const options = [
    ...moods.toReversed().map((mood) => ({ value: String(mood), label: moodName(mood) })),
    { value: none, label: t('entries.moods.none') },
  ];

  function answer(word: string, value: string) {
    const others = mapping.moodWords.filter((each) => each.word !== word);
    const mood = value === none ? null : (Number(value) as Mood);
    onChange({ ...mapping, moodWords: [...others, { word, mood }] });
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('entries.moods.title')}</legend>
      <p className={classes.muted}>{t('entries.moods.help')}</p>
      <div className={classes.grid}>
        {words.map(({ word, rowCount, suggested }) => {
          const said = answers.has(word) ? (answers.get(word) ?? none) : suggested;
          return (
            <Select
              key={word}
              label={t('entries.moods.word', { word, count: rowCount, shown: number(rowCount) })}
              placeholder={t('entries.moods.open')}
              data={options}
              value={said === null ? null : String(said)}
              onChange={(value) => value !== null && answer(word, value)}
              allowDeselect={false}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
