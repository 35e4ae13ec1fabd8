import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { StoredFile } from '#contract/stored-files.ts';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { usePastedFiles } from '#ui/lib/pasted-files.ts';
import { useFileSize } from '#ui/lib/use-file-size.ts';
import classes from './attached-files.module.css';
import { FileSection } from './file-section.tsx';
import { FileTile } from './file-tile.tsx';
import type { FileVerbs } from './file-verbs.ts';
import { useAttach } from './use-attach.ts';

export interface AttachedFilesWords {
  title: string;
  /** What is said while a file hovers over the window. */
  drop: string;
  help: (size: string) => string;
  kept: string;
  takenOff: string;
}

interface AttachedFilesProps {
  /** Id of what keeps them. */
  ownerId: string;
  files: readonly StoredFile[];
  /** The same object at every drawing. */
  verbs: FileVerbs;
  words: AttachedFilesWords;
}

/** Pictures and files of a record: chosen, dropped or pasted anywhere in the window while this is there. */
export function AttachedFiles({ ownerId, files, verbs, words }: AttachedFilesProps) {
  const { t } = useTranslation('files');
  const size = useFileSize();
  const root = useKeepFocus<HTMLDivElement>();
  const { attach, refuse, isRunning, problem } = useAttach(verbs.attach, ownerId, () => words.kept);
  const keep = (given: readonly File[]) => void attach(given);
  usePastedFiles((given) => keep(given.map((file) => renamed(file, t('pasted')))));
  return (
    <FileSection title={words.title} drop={words.drop} problem={problem} onDrop={keep}>
      <div ref={root} className={classes.root}>
        {files.length > 0 && (
          <ul className={classes.files}>
            {files.map((file) => (
              <FileTile key={file.id} ownerId={ownerId} file={file} verbs={verbs} takenOff={words.takenOff} />
            ))}
          </ul>
        )}
        <div className={classes.foot}>
          <PickButton
            kind="proof"
            size="compact-md"
            variant="light"
            isReading={isRunning}
            onPick={(file) => keep([file])}
            onFailure={refuse}
          >
            {t('add')}
          </PickButton>
          <span className={classes.muted}>{words.help(size(limits.fileBytes))}</span>
        </div>
      </div>
    </FileSection>
  );
}

/** What is pasted is called "image.png" by every program; several of them could not be told apart from a file. */
function renamed(file: File, name: string): File {
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? '';
  return /^image\.\w+$/.test(file.name) ? new File([file], name + ending, { type: file.type }) : file;
}
