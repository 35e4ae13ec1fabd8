import { Button, Group, Modal, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { InspectedAnswers } from '#contract/feedback.ts';
import { PickButton } from '#ui/components/pick-button.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';
import { AnswersPreview } from './answers-preview.tsx';

interface ImportAnswersProps {
  ideaId: string;
  onAdded: (id: string) => void;
}

/** Takes in a file that a form saved: looked at first, then written. */
export function ImportAnswers({ ideaId, onAdded }: ImportAnswersProps) {
  const { t } = useTranslation(['feedback', 'app']);
  const client = useClient();
  const id = useRef(newId());
  const [answers, setAnswers] = useState<InspectedAnswers>();
  const fileName = useRef('');
  const inspect = useCommand(client.feedback.inspectAnswers, {
    undoable: false,
    onFailure({ code }) {
      if (code !== 'IMPORT_MALFORMED') return false;
      showFailureToast(t('feedback:import.unreadable', { file: fileName.current }));
      return true;
    },
  });
  const add = useCommand(client.feedback.add, { announce: () => t('feedback:import.done') });
  const round = answers?.round;
  const close = () => setAnswers(undefined);

  async function look(file: File) {
    fileName.current = file.name;
    const found = await inspect.run({ file });
    if (!found) return;
    id.current = newId();
    setAnswers(found);
  }
  async function take() {
    if (!answers || !round || add.isRunning) return;
    const { name, givenOn, said, answers: given } = answers;
    const added = await add.run({
      id: id.current,
      ideaId: round.ideaId,
      fields: { roundId: round.id, name, givenOn, said, answers: given },
    });
    if (!added) return;
    close();
    if (added.ideaId === ideaId) onAdded(added.id);
  }
  return (
    <>
      <PickButton
        kind="answers"
        variant="default"
        isReading={inspect.isRunning}
        onPick={(file) => void look(file)}
      >
        {t('feedback:import.pick')}
      </PickButton>
      <Modal
        opened={answers !== undefined}
        onClose={close}
        title={t('feedback:import.title')}
        closeButtonProps={{ 'aria-label': t('app:close') }}
      >
        {answers && (
          <Stack gap="md">
            <AnswersPreview answers={answers} ideaId={ideaId} />
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close} data-autofocus>
                {t('app:cancel')}
              </Button>
              <Button disabled={!round} loading={add.isRunning} onClick={() => void take()}>
                {t('feedback:import.run')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
