import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedCanvas } from '#contract/canvases.ts';
import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { toFailure, useFailureWords } from '#ui/lib/failure.ts';
import classes from './canvas.module.css';
import { NoteSign } from './note-sign.tsx';
import { type FoundNote, placeInTemplate } from './place-in-template.ts';

interface Found {
  fileName: string;
  canvas: InspectedCanvas;
}

interface ImportDialogProps {
  opened: boolean;
  template: CanvasTemplate;
  /** Notes that are on the canvas. */
  count: number;
  onImport: (notes: readonly FoundNote[]) => Promise<boolean>;
  onClose: () => void;
}

/** Brings notes in from a file: first they are looked at, then they are added. */
export function ImportDialog({ opened, onClose, ...others }: ImportDialogProps) {
  const { t } = useTranslation(['canvases', 'app']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('canvases:import.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <ImportForm onClose={onClose} {...others} />
    </Modal>
  );
}

function ImportForm({ template, count, onImport, onClose }: Omit<ImportDialogProps, 'opened'>) {
  const { t } = useTranslation(['canvases', 'app']);
  const client = useClient();
  const failureWords = useFailureWords();
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const notes = found ? placeInTemplate(template, found.canvas.notes) : [];
  const isTooMany = count + notes.length > limits.notesPerCanvas;

  async function inspect(file: File) {
    setIsBusy(true);
    setFound(null);
    setRefusal(null);
    try {
      setFound({ fileName: file.name, canvas: await client.canvases.inspectFile({ file }) });
    } catch (error) {
      const failure = toFailure(error);
      const isOther = failure.code === 'IMPORT_MALFORMED' || failure.code === 'IMPORT_UNSUPPORTED';
      setRefusal(isOther ? t('canvases:import.unreadable', { file: file.name }) : failureWords(failure));
    } finally {
      setIsBusy(false);
    }
  }
  async function add() {
    setIsBusy(true);
    const isDone = await onImport(notes);
    setIsBusy(false);
    if (isDone) onClose();
  }
  return (
    <>
      <p>{t('canvases:import.sentence')}</p>
      <PickButton
        kind="canvas"
        variant="default"
        isReading={isBusy}
        onPick={(file) => void inspect(file)}
        onFailure={(failure) => {
          setRefusal(failureWords(failure));
          return true;
        }}
      >
        {t('canvases:import.pick')}
      </PickButton>
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {found && <FoundNotes found={found} notes={notes} template={template} />}
      {isTooMany && (
        <p role="alert" className={classes.refusal}>
          {t('canvases:import.tooMany', { count: limits.notesPerCanvas })}
        </p>
      )}
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        {notes.length > 0 && (
          <Button disabled={isTooMany} loading={isBusy} onClick={() => void add()}>
            {t('canvases:import.confirm', { count: notes.length })}
          </Button>
        )}
      </Group>
    </>
  );
}

interface FoundNotesProps {
  found: Found;
  notes: readonly FoundNote[];
  template: CanvasTemplate;
}

function FoundNotes({ found: { fileName, canvas }, notes, template }: FoundNotesProps) {
  const { t } = useTranslation('canvases');
  const { passedOver } = canvas;
  const count = notes.length;
  // Names that both templates have do not make it another one.
  const isOther = canvas.notes.some(({ block }) => !(blocksOf[template] as readonly Block[]).includes(block));
  const inBlocks = Map.groupBy(notes, ({ block }) => block);
  return (
    <div role="status">
      <p>
        {count === 0 ? t('import.nothing', { file: fileName }) : t('import.found', { count, file: fileName })}
      </p>
      {isOther && (
        <p className={classes.muted}>{t('import.other', { template: t(`template.${canvas.template}`) })}</p>
      )}
      {count > 0 && (
        <div className={classes.found}>
          {blocksOf[template].map((block) => {
            const there = inBlocks.get(block) ?? [];
            if (there.length === 0) return null;
            return (
              <section
                key={block}
                aria-label={t('view.block', { block: t(`block.${block}`), count: there.length })}
              >
                <h3>{t(`block.${block}`)}</h3>
                <ul>
                  {there.map((note, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same, and none of them moves
                    <li key={index}>
                      {note.text}
                      {note.assumption !== null && (
                        <NoteSign state={note.assumption} importance={note.importance} />
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
      {passedOver.length > 0 && (
        <>
          <p>{t('import.passedOver', { count: passedOver.length })}</p>
          <ul className={classes.passedOver}>
            {passedOver.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same, and none of them moves
              <li key={index}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
