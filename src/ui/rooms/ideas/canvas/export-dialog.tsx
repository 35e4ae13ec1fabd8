import { Radio, SegmentedControl, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasPapers } from '#contract/idea-parts.ts';
import { SaveDialog, type SaveDialogPlace } from '#ui/components/files/save-dialog.tsx';
import classes from './canvas.module.css';
import { type CanvasFileChoice, isSheet, useTakeCanvas } from './take-canvas.ts';

interface ExportDialogProps extends SaveDialogPlace {
  ideaId: string;
  /** null: the canvas as it is. */
  versionId?: string | null;
}

const atFirst: CanvasFileChoice = { kind: 'pdf', paper: 'A4', includeAssumptions: true };

/** Asks as what the canvas leaves, and whether what one is unsure of goes along. */
export function ExportDialog({ ideaId, versionId = null, ...place }: ExportDialogProps) {
  const { t } = useTranslation('canvases');
  const { take, isRunning, kinds } = useTakeCanvas(ideaId, versionId);
  const [wanted, setWanted] = useState(atFirst);
  const change = (changes: Partial<CanvasFileChoice>) => setWanted({ ...wanted, ...changes });
  // A shell without a printer has pictures first.
  const choice = { ...wanted, kind: kinds.find((each) => each === wanted.kind) ?? kinds[0] ?? 'png' };

  return (
    <SaveDialog
      {...place}
      words={{ title: t('files.title'), save: t('files.save') }}
      make={() => take(choice)}
      isMaking={isRunning}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('files.as')}
          value={choice.kind}
          onChange={(value) => change({ kind: kinds.find((each) => each === value) ?? choice.kind })}
        >
          <Stack gap="xs" mt={4}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={t(`files.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isSheet(choice.kind) && (
          <div className={classes.paper}>
            <span>{t('files.paper')}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('files.paper')}
              data={[...canvasPapers]}
              value={choice.paper}
              onChange={(value) =>
                change({ paper: canvasPapers.find((each) => each === value) ?? choice.paper })
              }
            />
          </div>
        )}
        <Switch
          label={t('files.assumptions')}
          description={t('files.assumptionsHelp')}
          checked={choice.includeAssumptions}
          onChange={({ currentTarget }) => change({ includeAssumptions: currentTarget.checked })}
        />
      </Stack>
    </SaveDialog>
  );
}
