import { Button, Group, Modal, Radio, SegmentedControl, Stack, Switch } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasPapers } from '#contract/idea-parts.ts';
import { useSaveFile } from '#ui/lib/save-file.ts';
import classes from './canvas.module.css';
import { type CanvasFileChoice, isSheet, useTakeCanvas } from './take-canvas.ts';

interface ExportDialogProps {
  ideaId: string;
  /** null: the canvas as it is. */
  versionId?: string | null;
  opened: boolean;
  onClose: () => void;
  /** Where the keyboard goes on: what was clicked in its menu is gone. */
  button: RefObject<HTMLElement | null>;
}

const atFirst: CanvasFileChoice = { kind: 'pdf', paper: 'A4', includeAssumptions: true };

/** Asks as what the canvas leaves, and whether what one is unsure of goes along. */
export function ExportDialog({ ideaId, versionId = null, opened, onClose, button }: ExportDialogProps) {
  const { t } = useTranslation(['canvases', 'app']);
  const saveFile = useSaveFile();
  const { take, isRunning, kinds } = useTakeCanvas(ideaId, versionId);
  const [wanted, setWanted] = useState(atFirst);
  const change = (changes: Partial<CanvasFileChoice>) => setWanted({ ...wanted, ...changes });
  // A shell without a printer has pictures first.
  const choice = { ...wanted, kind: kinds.find((each) => each === wanted.kind) ?? kinds[0] ?? 'png' };

  // What is ready only after it was cancelled is not wanted any more.
  const endedCount = useRef(0);
  useEffect(() => {
    if (!opened) return;
    return () => {
      endedCount.current += 1;
    };
  }, [opened]);

  async function save() {
    const began = endedCount.current;
    const isWanted = () => endedCount.current === began;
    const file = await take(choice);
    if (!file || !isWanted()) return;
    await saveFile(file);
    if (isWanted()) onClose();
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => button.current?.focus()}
      returnFocus={false}
      title={t('canvases:files.title')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('canvases:files.as')}
          value={choice.kind}
          onChange={(value) => change({ kind: kinds.find((each) => each === value) ?? choice.kind })}
        >
          <Stack gap="xs" mt={4}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`canvases:files.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isSheet(choice.kind) && (
          <div className={classes.paper}>
            <span>{t('canvases:files.paper')}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('canvases:files.paper')}
              data={[...canvasPapers]}
              value={choice.paper}
              onChange={(value) =>
                change({ paper: canvasPapers.find((each) => each === value) ?? choice.paper })
              }
            />
          </div>
        )}
        <Switch
          label={t('canvases:files.assumptions')}
          description={t('canvases:files.assumptionsHelp')}
          checked={choice.includeAssumptions}
          onChange={({ currentTarget }) => change({ includeAssumptions: currentTarget.checked })}
        />
      </Stack>
      <Group justify="flex-end" mt="xl" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button loading={isRunning} onClick={() => void save()}>
          {t('canvases:files.save')}
        </Button>
      </Group>
    </Modal>
  );
}
