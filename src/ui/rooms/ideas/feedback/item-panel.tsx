import { Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { activityMethods } from '#contract/activities.ts';
import type { FeedbackItem, FeedbackRound } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { DateField } from '#ui/components/date-field.tsx';
import details from '#ui/components/details/details.module.css';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import rows from '#ui/components/rows.module.css';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFieldWords } from '#ui/lib/save-field.ts';
import { Editable } from '../components/editable.tsx';
import { PanelMenu } from '../components/panel-menu.tsx';
import { Answers } from './answers.tsx';
import { answersTo } from './answers-to.ts';
import { Stances } from './stances.tsx';
import { useSaveItem } from './use-save-item.ts';
import { useWhoName } from './use-who-name.ts';
import { WhoField } from './who-field.tsx';

interface ItemPanelProps {
  id: string;
  rounds: readonly FeedbackRound[];
  isReadOnly: boolean;
  onClose: () => void;
}

/** What one person said, beside the list. */
export function ItemPanel({ id, rounds, isReadOnly, onClose }: ItemPanelProps) {
  const { t } = useTranslation('feedback');
  const api = useApi();
  const client = useClient();
  const nameOf = useWhoName();
  const query = useQuery(api.feedback.get.queryOptions({ input: { id } }));
  const remove = useCommand(client.feedback.remove, { announce: () => t('itemRemoved') });
  const item = query.data;

  async function take() {
    onClose();
    await remove.run({ id });
  }
  return (
    <Panel
      title={item ? nameOf(item) : t('item')}
      onClose={onClose}
      actions={
        item &&
        !isReadOnly && <PanelMenu label={t('menu')} removeLabel={t('remove')} onRemove={() => void take()} />
      }
    >
      <ListStates query={query} isEmpty={!item} empty={null}>
        {item && (
          <Editable isReadOnly={isReadOnly}>
            <Fields item={item} rounds={rounds} />
          </Editable>
        )}
      </ListStates>
    </Panel>
  );
}

/** Each field saves itself. */
function Fields({ item, rounds }: { item: FeedbackItem; rounds: readonly FeedbackRound[] }) {
  const { t } = useTranslation(['feedback', 'words']);
  const saving = useSaveItem(item);
  const words = useFieldWords(saving.failures);
  const { save, choose } = saving;
  const round = rounds.find(({ id }) => id === item.roundId);
  const elsewhere = rounds
    .filter(({ id }) => id !== item.roundId)
    .map((each) => ({ title: each.title, id: each.id, count: answersTo(each, item.answers).length }))
    .filter(({ count }) => count > 0);
  return (
    <div className={details.root}>
      <section className={details.section} aria-label={t('feedback:item')}>
        <AutosaveText
          label={t('feedback:field.said')}
          multiline
          stored={item.said}
          save={(said, base) => save({ said }, { said: base })}
        />
        <AutosaveText
          label={t('feedback:field.quote')}
          multiline
          stored={item.quote}
          save={(quote, base) => save({ quote }, { quote: base })}
        />
        <TagsInput
          label={t('feedback:field.tags')}
          value={item.tags}
          maxTags={limits.tagsPerRecord}
          splitChars={[',', ';']}
          onChange={(tags) => void choose('tags', tags, item.tags)}
          error={words('tags')}
        />
      </section>
      {round && round.questions.length > 0 && <Answers item={item} round={round} saving={saving} />}
      <Stances item={item} saving={saving} />
      <section className={details.section} aria-label={t('feedback:section.who')}>
        <h3>{t('feedback:section.who')}</h3>
        <WhoField
          contact={item.contact}
          onContact={(contact) => void choose('contactId', contact?.id ?? null, item.contact?.id ?? null)}
          error={words('contactId')}
        >
          <AutosaveText
            label={t('feedback:field.name')}
            stored={item.name ?? ''}
            save={(name, base) => save({ name }, { name: base || null })}
          />
        </WhoField>
        <div className={details.pair}>
          <DateField
            label={t('feedback:field.givenOn')}
            value={item.givenOn}
            onChange={(day) => day !== null && void choose('givenOn', day, item.givenOn)}
            error={words('givenOn')}
          />
          <Select
            label={t('feedback:field.channel')}
            data={activityMethods.map((each) => ({ value: each, label: t(`words:method.${each}`) }))}
            value={item.channel}
            clearable
            onChange={(value) => {
              const channel = activityMethods.find((each) => each === value) ?? null;
              void choose('channel', channel, item.channel);
            }}
            error={words('channel')}
          />
        </div>
        {rounds.length > 0 && (
          <Select
            label={t('feedback:field.round')}
            data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
            value={item.roundId}
            clearable
            onChange={(id) => void choose('roundId', id, item.roundId)}
            error={words('roundId')}
          />
        )}
        {elsewhere.map(({ id, ...told }) => (
          <p key={id} className={rows.muted}>
            {t('feedback:answersElsewhere', told)}
          </p>
        ))}
      </section>
    </div>
  );
}
