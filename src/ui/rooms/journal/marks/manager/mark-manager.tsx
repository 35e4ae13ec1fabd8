import { Modal, SegmentedControl } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useUndoKeys } from '#ui/lib/undo-keys.ts';
import { MoodWordsForm } from '../../moods/mood-words-form.tsx';
import { MarkGroups } from './mark-groups.tsx';
import classes from './mark-manager.module.css';

const parts = ['feeling', 'factor', 'mood'] as const;
export type ManagedPart = (typeof parts)[number];

interface MarkManagerProps {
  /** What is shown first. */
  part: ManagedPart;
  opened: boolean;
  onClose: () => void;
}

/** Where the words of the journal are looked after: feelings, factors and the five moods. Everything is stored at once and can be undone. */
export function MarkManager(props: MarkManagerProps) {
  return (
    <Suspense>
      <Dialog {...props} />
    </Suspense>
  );
}

function Dialog({ part, opened, onClose }: MarkManagerProps) {
  const { t } = useTranslation(['marks', 'app']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('manager.title')}
      size="lg"
      yOffset="6vh"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Manager first={part} />
    </Modal>
  );
}

function Manager({ first }: { first: ManagedPart }) {
  const { t } = useTranslation('marks');
  const [part, setPart] = useState(first);
  const root = useKeepFocus<HTMLDivElement>();
  const undoWithKeys = useUndoKeys();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes back what its buttons did, wherever the focus is
    <div ref={root} className={classes.root} onKeyDown={undoWithKeys}>
      <SegmentedControl
        fullWidth
        aria-label={t('manager.parts')}
        value={part}
        data={parts.map((value) => ({ value, label: t(`manager.part.${value}`) }))}
        onChange={setPart}
      />
      {part === 'mood' ? <MoodWordsForm /> : <MarkGroups kind={part} />}
    </div>
  );
}
