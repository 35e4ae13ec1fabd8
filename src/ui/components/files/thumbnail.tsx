import { IconFileText, IconPhoto } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { StoredFile } from '#contract/stored-files.ts';
import { useObjectUrl } from '#ui/lib/object-url.ts';
import classes from './files.module.css';
import { shrinkPicture } from './shrink-picture.ts';

interface ThumbnailProps {
  file: StoredFile;
  read: () => Promise<File>;
  /** What it is called, where that does not stand beside it. */
  alt?: string;
}

/** A small picture of a picture; a sign of what else it is. */
export function Thumbnail({ file: { sha256, type }, read, alt = '' }: ThumbnailProps) {
  const isPicture = type !== 'application/pdf';
  const { data } = useQuery({
    // The same bytes are the same picture, wherever they lie.
    queryKey: ['thumbnail', sha256],
    queryFn: async () => shrinkPicture(await read()),
    enabled: isPicture,
  });
  const url = useObjectUrl(data ?? undefined);
  const Icon = isPicture ? IconPhoto : IconFileText;
  if (url !== undefined) return <img className={classes.picture} src={url} alt={alt} />;
  const name = alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt };
  return <Icon size="1.75rem" stroke={1.4} {...name} />;
}
