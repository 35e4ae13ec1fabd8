import { ActionIcon } from '@mantine/core';
import { IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '#contract/activities.ts';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './timeline.module.css';
import { TimelineFiles } from './timeline-files.tsx';

interface TimelineEntryProps {
  entry: Activity;
  /** An application always stands somewhere: its last stage change stays. */
  canRemove: boolean;
  /** Whether its files are being added. */
  isAttaching: boolean;
  onAttach: () => void;
  onEdit: () => void;
}

export function TimelineEntry({ entry, canRemove, isAttaching, onAttach, onEdit }: TimelineEntryProps) {
  const { t } = useTranslation(['fields', 'words']);
  const client = useClient();
  const { day, dayRelative } = useFormatting();
  const title = useEntryTitle(entry);
  const named = { entry: title, day: day(entry.happenedOn) };
  const remove = useCommand(client.activities.remove, {
    announce: () => t('fields:timeline.removed', { entry: title }),
  });
  const details = [
    entry.method && t(`words:method.${entry.method}`),
    entry.direction && t(`words:direction.${entry.direction}`),
    entry.person,
    entry.result,
    entry.confirmation,
  ].filter(Boolean);
  return (
    <li className={classes.entry} data-kind={entry.kind}>
      <span className={classes.day} title={dayRelative(entry.happenedOn)}>
        {day(entry.happenedOn)}
      </span>
      <div className={classes.what}>
        <span className={classes.title}>{title}</span>
        {details.length > 0 && <span className={classes.detail}>{details.join(' · ')}</span>}
        {entry.note && <p className={classes.note}>{entry.note}</p>}
        <TimelineFiles entry={entry} named={named} isOpen={isAttaching} />
      </div>
      <span className={classes.actions}>
        <ActionIcon
          size={24}
          aria-label={t('fields:timeline.files.open', named)}
          aria-expanded={isAttaching}
          onClick={onAttach}
        >
          <IconPaperclip size={15} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('fields:timeline.edit', named)}
          data-opens={entry.id}
          onClick={onEdit}
        >
          <IconPencil size={15} aria-hidden="true" />
        </ActionIcon>
        {canRemove && (
          <ActionIcon
            size={24}
            aria-label={t('fields:timeline.remove', named)}
            onClick={() => void remove.run({ id: entry.id })}
          >
            <IconTrash size={15} aria-hidden="true" />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}

/** "Moved to Interview", "Call with HR", "Noted". */
function useEntryTitle(entry: Activity): string {
  const { t } = useTranslation(['fields', 'words']);
  const { stages, nameOf } = useStages();
  if (entry.kind === 'stage_change') {
    const stage = stages.find(({ id }) => id === entry.stageId);
    // A renamed stage speaks for itself only while it means the same as on that day.
    const name =
      stage && stage.meaning === entry.toMeaning
        ? nameOf(stage)
        : t(`words:meaning.${entry.toMeaning ?? 'saved'}`);
    return t('fields:timeline.movedTo', { stage: name });
  }
  return entry.title ?? t(`words:activityKind.${entry.kind}`);
}
