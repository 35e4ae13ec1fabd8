import { useTranslation } from 'react-i18next';
import type { StoredFile } from '#contract/stored-files.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';
import classes from './files.module.css';

/** What a file is called, what it is and how large. */
export function FileFacts({ file: { name, type, byteCount } }: { file: StoredFile }) {
  const { t } = useTranslation('files');
  const size = useFileSize();
  // `image/png` is `png`.
  const kind = type.split('/')[1] ?? type;
  return (
    <span className={classes.what}>
      <span className={classes.name}>{name}</span>
      <span className={classes.muted}>
        {t(`kind.${kind}`)} · {size(byteCount)}
      </span>
    </span>
  );
}
