import { ActionIcon, Select } from '@mantine/core';
import {
  IconDownload,
  IconFileText,
  IconFlask2,
  IconMessageCircle,
  IconUser,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence, RiskyNote } from '#contract/canvases.ts';
import { type EvidenceNoun, stances } from '#contract/idea-parts.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import classes from './assumptions.module.css';

const icons: Readonly<Record<EvidenceNoun, TablerIcon>> = {
  experiment: IconFlask2,
  feedback: IconMessageCircle,
  file: IconFileText,
  contact: IconUser,
};

interface EvidenceListProps {
  note: RiskyNote;
  isReadOnly: boolean;
}

/** What speaks for and against an assumption, and how each piece speaks. */
export function EvidenceList({ note, isReadOnly }: EvidenceListProps) {
  const { t } = useTranslation('ideas');
  const root = useKeepFocus<HTMLUListElement>();
  if (note.evidence.length === 0) return null;
  return (
    <ul ref={root} className={classes.evidence} aria-label={t('evidence.title')}>
      {note.evidence.map((piece) => (
        <EvidenceRow key={piece.noun + piece.id} noteId={note.id} piece={piece} isReadOnly={isReadOnly} />
      ))}
    </ul>
  );
}

interface EvidenceRowProps {
  noteId: string;
  piece: Evidence;
  isReadOnly: boolean;
}

function EvidenceRow({ noteId, piece, isReadOnly }: EvidenceRowProps) {
  const { t } = useTranslation('ideas');
  const client = useClient();
  const saveFile = useSaveFile();
  const { noun, id, stance, isOfAnswers } = piece;
  // What nobody gave their name to.
  const title = piece.title || t('evidence.somebody');
  const get = useCommand(client.canvases.getFile, { undoable: false });
  const link = useCommand(client.canvases.linkEvidence, {
    announce: (_, now) => t('evidence.says', { title, stance: t(`evidence.stance.${now.stance}`) }),
  });
  const unlink = useCommand(client.canvases.unlinkEvidence, {
    announce: () => t('evidence.unlinked', { title }),
  });
  const Icon = icons[noun];

  async function saveCopy() {
    const file = await get.run({ noteId, fileId: id });
    if (file) await saveFile(file);
  }
  return (
    <li className={classes.piece}>
      <Icon size="1.125rem" stroke={1.6} aria-hidden="true" />
      <span className={classes.what}>
        <span className={classes.title}>{title}</span>
        <span className={classes.muted}>{t(isOfAnswers ? 'evidence.answers' : `evidence.noun.${noun}`)}</span>
      </span>
      <Select
        className={classes.stance ?? ''}
        size="xs"
        aria-label={t('evidence.stanceOf', { title })}
        data={stances.map((each) => ({ value: each, label: t(`evidence.stance.${each}`) }))}
        value={stance}
        allowDeselect={false}
        disabled={isReadOnly}
        onChange={(value) => {
          const next = stances.find((each) => each === value);
          if (next && next !== stance) void link.run({ noteId, noun, id, stance: next });
        }}
      />
      {noun === 'file' && (
        <ActionIcon
          size={24}
          aria-label={t('evidence.saveCopy', { title })}
          title={t('evidence.saveCopy', { title })}
          loading={get.isRunning}
          onClick={() => void saveCopy()}
        >
          <IconDownload size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      {!isReadOnly && !isOfAnswers && (
        <ActionIcon
          size={24}
          aria-label={t('evidence.unlink', { title })}
          title={t('evidence.unlink', { title })}
          onClick={() => void unlink.run({ noteId, noun, id })}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
