import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NoteChanges, RiskyNote } from '#contract/canvases.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import details from '#ui/components/details/details.module.css';
import { Panel } from '#ui/components/panel.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { readAgain } from '#ui/lib/read-again.ts';
import { type View, views } from '../view-names.ts';
import { AddEvidence } from './add-evidence.tsx';
import { AssumptionFields } from './assumption-fields.tsx';
import classes from './assumptions.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { useEvidenceWords } from './use-evidence-words.ts';

interface AssumptionPanelProps {
  ideaId: string;
  note: RiskyNote;
  isReadOnly: boolean;
  onClose: () => void;
  onView: (view: View, openId?: string) => void;
}

/** One assumption beside the list: its words, how sure one is, and what speaks for and against it. */
export function AssumptionPanel({ ideaId, note, isReadOnly, onClose, onView }: AssumptionPanelProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const evidenceWords = useEvidenceWords();
  const change = useCommand(client.canvases.changeNote, {
    announce: (_, { changes }) =>
      changes.assumption === null ? t('ideas:assumption.removed') : t('ideas:assumption.changed'),
  });
  const { id, text, block } = note;
  const canvas = views.find((view) => String(view) === 'canvas');
  const run = (changes: NoteChanges) => void change.run({ id, changes });
  return (
    <Panel title={t('ideas:assumption.one')} onClose={onClose}>
      <div className={details.root}>
        <section className={details.section}>
          {isReadOnly ? (
            <p className={classes.text}>{text}</p>
          ) : (
            <AutosaveText
              label={t('ideas:assumption.text')}
              multiline
              stored={text}
              save={async (next, base) => {
                await client.canvases.changeNote({ id, changes: { text: next }, base: { text: base } });
                await readAgain(queries, api.canvases.listRiskiest.key());
              }}
            />
          )}
          <div className={classes.place}>
            <span className={classes.muted}>
              {t('ideas:assumption.in', { block: t(`canvases:block.${block}`) })}
            </span>
            {canvas && (
              <Button size="compact-sm" variant="subtle" onClick={() => onView(canvas, id)}>
                {t('ideas:assumption.onCanvas')}
              </Button>
            )}
          </div>
          <AssumptionFields note={note} isReadOnly={isReadOnly} onChange={run} />
        </section>
        <section className={details.section} aria-label={t('ideas:evidence.title')}>
          <h3>{t('ideas:evidence.title')}</h3>
          <p className={classes.muted}>{evidenceWords(note)}</p>
          <EvidenceList note={note} isReadOnly={isReadOnly} />
        </section>
        {!isReadOnly && <AddEvidence ideaId={ideaId} note={note} />}
        {!isReadOnly && (
          <div>
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              onClick={() => {
                run({ assumption: null });
                onClose();
              }}
            >
              {t('ideas:assumption.remove')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
