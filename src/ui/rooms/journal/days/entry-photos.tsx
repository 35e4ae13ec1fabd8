import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryCard } from '#contract/entries.ts';
import { Thumbnail } from '#ui/components/files/thumbnail.tsx';
import { useClient } from '#ui/lib/api.tsx';
import classes from './entry-photos.module.css';

const mostShown = 3;
/** What is only scrolled past is not read: a photo has up to 20 MiB. */
const restMs = 150;

type Photo = EntryCard['files'][number];

interface EntryPhotosProps {
  entryId: string;
  photos: readonly Photo[];
}

/** The first photos of an entry, small, and how many more there are. They lead nowhere of their own: the entry does. */
export function EntryPhotos({ entryId, photos }: EntryPhotosProps) {
  const { t } = useTranslation('journal');
  const rests = useRest();
  const shown = photos.slice(0, mostShown);
  const more = photos.length - shown.length;
  return (
    <ul className={classes.root} aria-label={t('list.photos', { count: photos.length })}>
      {shown.map((photo) => (
        <li key={photo.id} className={classes.photo}>
          {rests && <Small entryId={entryId} photo={photo} />}
        </li>
      ))}
      {more > 0 && (
        <li className={classes.more} aria-label={t('list.morePhotos', { count: more })}>
          {t('list.more', { count: more })}
        </li>
      )}
    </ul>
  );
}

function Small({ entryId: id, photo }: { entryId: string; photo: Photo }) {
  const client = useClient();
  const { id: fileId } = photo;
  const read = useCallback(() => client.entries.getFile({ id, fileId }), [client, id, fileId]);
  return <Thumbnail file={photo} read={read} alt={photo.name} />;
}

/** Whether it has been there for a moment. */
function useRest(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return rests;
}
