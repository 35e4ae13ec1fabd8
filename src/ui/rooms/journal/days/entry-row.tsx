import { IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryCard } from '#contract/entries.ts';
import type { Mood } from '#contract/journal-parts.ts';
import { MarkedText } from '#ui/components/marked-text.tsx';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useMarks } from '../marks/use-marks.ts';
import { MoodFace } from '../moods/mood-face.tsx';
import type { View } from '../view-names.ts';
import { EntryPhotos } from './entry-photos.tsx';
import classes from './entry-row.module.css';
import { toPlainWords } from './excerpt.ts';

const isPhoto = ({ type }: EntryCard['files'][number]) => type !== 'application/pdf';

interface EntryRowProps {
  entry: EntryCard;
  isOpen: boolean;
  /** The view it stands in, beside which it is opened. */
  view?: View;
}

/** One entry in the list: when, how it was, the first words. All of it leads to the entry. Scrolling does not draw it again. */
export const EntryRow = memo(function EntryRow({ entry, isOpen, view = 'days' }: EntryRowProps) {
  const { t } = useTranslation('journal');
  const { minute } = useFormatting();
  const wordOf = useMoodWords();
  const { marks, nameOf } = useMarks();
  const { id, mood, energy, markIds, snippet, excerpt, isWhole } = entry;
  const named = marks.filter((mark) => markIds.includes(mark.id)).map(nameOf);
  const photos = entry.files.filter(isPhoto);
  const text = snippet ?? toPlainWords(excerpt);
  return (
    <article className={classes.root} data-open={isOpen || undefined}>
      <div className={classes.head}>
        <Link className={classes.link ?? ''} to="/journal" search={{ view, open: id }} resetScroll={false}>
          <span className={classes.time}>{minute(entry.minute)}</span>{' '}
          <span className={classes.face}>
            {mood !== null && <MoodFace mood={mood as Mood} size="1.75rem" />}
          </span>
          <span className={classes.mood}>{mood === null ? t('list.written') : wordOf(mood as Mood)}</span>
        </Link>
        {energy !== null && (
          <span className={classes.muted}>{t('list.energy', { level: t(`energy.${energy}`) })}</span>
        )}
        <Files files={entry.files} />
      </div>
      {text !== '' && (
        <p className={classes.text}>
          {snippet === null ? text : <MarkedText text={text} />}
          {snippet === null && !isWhole && '…'}
        </p>
      )}
      {photos.length > 0 && <EntryPhotos entryId={id} photos={photos} />}
      {named.length > 0 && <p className={classes.marks}>{named.join(' · ')}</p>}
    </article>
  );
});

/** How many there are that cannot be looked at here. */
function Files({ files }: Pick<EntryCard, 'files'>) {
  const { t } = useTranslation('journal');
  const count = files.filter((file) => !isPhoto(file)).length;
  if (count === 0) return null;
  return (
    <span className={`${classes.files} ${classes.muted}`}>
      <IconPaperclip size={14} aria-hidden="true" />
      {t('list.files', { count })}
    </span>
  );
}
