import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionChanges, PromotionStep } from '#contract/promotions.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import details from '#ui/components/details/details.module.css';
import { Panel } from '#ui/components/panel.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useFieldWords, useSaving } from '#ui/lib/save-field.ts';
import { Editable } from '../components/editable.tsx';
import { PanelMenu } from '../components/panel-menu.tsx';
import { usePromotionCommands } from './promotion-commands.ts';
import { useChannels } from './use-channels.ts';

interface StepPanelProps {
  step: PromotionStep;
  isReadOnly: boolean;
  onClose: () => void;
}

/** One step beside the list. Each field saves itself. */
export function StepPanel({ step, isReadOnly, onClose }: StepPanelProps) {
  const { t } = useTranslation('promotions');
  const { remove } = usePromotionCommands();
  const { id, title } = step;

  async function take() {
    onClose();
    await remove.run({ id });
  }
  return (
    <Panel
      title={title}
      onClose={onClose}
      actions={
        !isReadOnly && <PanelMenu label={t('menu')} removeLabel={t('remove')} onRemove={() => void take()} />
      }
    >
      <Editable isReadOnly={isReadOnly}>
        <Fields step={step} />
      </Editable>
    </Panel>
  );
}

function Fields({ step }: { step: PromotionStep }) {
  const { t } = useTranslation('promotions');
  const { names, nameOf, channelOf } = useChannels();
  const saving = useSaveStep(step);
  const words = useFieldWords(saving.failures);
  const { save, choose } = saving;
  return (
    <div className={details.root}>
      <section className={details.section} aria-label={t('section.step')}>
        <AutosaveText
          label={t('field.title')}
          stored={step.title}
          save={(title, base) => save({ title }, { title: base })}
        />
        <AutosaveText
          label={t('field.channel')}
          suggestions={names}
          stored={nameOf(step.channel)}
          theirsOf={(channel) => nameOf(String(channel))}
          whileTyping={false}
          save={(name, base) => save({ channel: channelOf(name) }, { channel: channelOf(base) })}
        />
        <DateField
          label={t('field.plannedOn')}
          value={step.plannedOn}
          onChange={(day) => void choose('plannedOn', day, step.plannedOn)}
          error={words('plannedOn')}
        />
      </section>
      <section className={details.section} aria-label={t('section.done')}>
        <h3>{t('section.done')}</h3>
        <DateField
          label={t('field.doneOn')}
          value={step.doneOn}
          onChange={(day) => void choose('doneOn', day, step.doneOn)}
          error={words('doneOn')}
        />
        <AutosaveText
          label={t('field.result')}
          placeholder={t('resultHelp')}
          stored={step.result ?? ''}
          save={(result, base) => save({ result }, { result: base || null })}
        />
        <AutosaveText
          label={t('field.note')}
          multiline
          stored={step.note}
          save={(note, base) => save({ note }, { note: base })}
        />
      </section>
    </div>
  );
}

/** Saves fields of one step and shows the answer at once. */
function useSaveStep({ id, ideaId }: PromotionStep) {
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const change = useCallback(
    async (changes: PromotionChanges, base: PromotionChanges) => {
      const saved = await client.promotions.change({ id, changes, base });
      queries.setQueryData(api.promotions.list.queryKey({ input: { ideaId } }), (all) =>
        all?.map((each) => (each.id === id ? saved : each)),
      );
      return saved;
    },
    [api, client, queries, id, ideaId],
  );
  return useSaving(change);
}
