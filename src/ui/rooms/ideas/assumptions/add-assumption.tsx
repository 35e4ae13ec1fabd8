import { Button, Group, Select, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { block, blocksOf } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useDraft } from '#ui/lib/draft.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';

const schema = z.object({ text: z.string(), block: block.nullable() });
const empty: z.infer<typeof schema> = { text: '', block: null };

interface AddAssumptionProps {
  idea: Idea;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A note that is an assumption from the start. It stands on the canvas as every other. */
export function AddAssumption({ idea, onClose, onAdded }: AddAssumptionProps) {
  const { t } = useTranslation(['ideas', 'canvases', 'fields']);
  const client = useClient();
  const refusalWords = useRefusalWords();
  // Named after the idea as well, so that it is erased with it.
  const [draft, setDraft, clearDraft] = useDraft({ key: `assumptions.add.${idea.id}`, schema, empty });
  const id = useRef(newId());
  const [failure, setFailure] = useState<SeenFailure>();
  const own: readonly string[] = blocksOf[idea.template];
  const first = blocksOf[idea.template][0];
  const chosen = draft.block !== null && own.includes(draft.block) ? draft.block : first;
  const add = useCommand(client.canvases.addNotes, {
    announce: () => t('ideas:assumption.added'),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });

  async function save() {
    if (add.isRunning) return;
    setFailure(undefined);
    const added = id.current;
    const note = { id: added, block: chosen, text: draft.text, assumption: 'untested' as const };
    if (!(await add.run({ ideaId: idea.id, notes: [note] }))) return;
    id.current = newId();
    await clearDraft(draft);
    onAdded(added);
  }
  const reason = failure && (refusalOf(failure, 'notes.0.text') ?? failure.data?.refusals?.[0]?.reason);
  return (
    <Panel title={t('ideas:assumption.new')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <GrowingTextarea
            label={t('ideas:assumption.text')}
            description={t('ideas:required')}
            placeholder={t('ideas:assumption.textHelp')}
            minRows={2}
            autoFocus
            value={draft.text}
            onChange={(text) => setDraft({ text })}
            error={reason && refusalWords(reason)}
          />
          <Select
            label={t('ideas:assumption.block')}
            data={blocksOf[idea.template].map((each) => ({
              value: each,
              label: t(`canvases:block.${each}`),
            }))}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => setDraft({ block: schema.shape.block.safeParse(value).data ?? null })}
          />
          <Group>
            <Button type="submit" loading={add.isRunning}>
              {t('fields:add.one')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
