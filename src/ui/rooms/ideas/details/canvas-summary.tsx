import { Button } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import type { Idea } from '#contract/ideas.ts';
import classes from '#ui/components/details/details.module.css';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { toFailure, useFailureWords } from '#ui/lib/failure.ts';
import { showFailureToast } from '#ui/lib/toast.tsx';
import { groupNotes, type NotesByBlock } from '../canvas/notes-by-block.ts';
import { otherTemplate, SwitchTemplateDialog } from '../canvas/switch-template-dialog.tsx';
import { TemplateField } from '../template-field.tsx';

/** Which canvas it is, what stands on it, and the way there. */
export function CanvasSummary({ idea }: { idea: Idea }) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const navigate = useNavigate();
  const api = useApi();
  const client = useClient();
  const queryClient = useQueryClient();
  const failureWords = useFailureWords();
  const [asked, setAsked] = useState<{ template: CanvasTemplate; groups: NotesByBlock } | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const change = useCommand(client.canvases.switchTemplate, {
    announce: (canvas) => t('ideas:templateChanged', { template: t(`canvases:template.${canvas.template}`) }),
  });
  const { id, template, noteCount, assumptionCount, openRiskCount } = idea;

  /** Notes move: where to is shown before. Where there are none there is nothing to ask. */
  async function choose(next: CanvasTemplate) {
    if (noteCount === 0) {
      await change.run({ ideaId: id, template: next });
      return;
    }
    try {
      const canvas = await queryClient.fetchQuery(api.canvases.get.queryOptions({ input: { ideaId: id } }));
      setAsked({ template: canvas.template, groups: groupNotes(canvas.template, canvas.notes) });
      setIsAsked(true);
    } catch (error) {
      showFailureToast(failureWords(toFailure(error)));
    }
  }
  const sentences = [
    t('ideas:noteCount', { count: noteCount }),
    ...(assumptionCount > 0 ? [t('ideas:assumptionCount', { count: assumptionCount })] : []),
    ...(openRiskCount > 0 ? [t('ideas:openRiskCount', { count: openRiskCount })] : []),
  ];
  return (
    <section className={classes.section} aria-label={t('ideas:field.template')}>
      <TemplateField
        value={template}
        help={noteCount > 0 ? t('ideas:templateKeeps') : undefined}
        onChange={(next) => void choose(next)}
      />
      <div className={classes.notice}>
        <span>{noteCount === 0 ? t('ideas:emptyCanvas') : sentences.join(' · ')}</span>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconArrowsDiagonal size={15} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/ideas/$id', params: { id } })}
        >
          {t('ideas:openPage')}
        </Button>
      </div>
      {asked && (
        <SwitchTemplateDialog
          opened={isAsked}
          template={asked.template}
          groups={asked.groups}
          isRunning={change.isRunning}
          onSwitch={async () => {
            const done = await change.run({ ideaId: id, template: otherTemplate(asked.template) });
            if (done) setIsAsked(false);
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
    </section>
  );
}
