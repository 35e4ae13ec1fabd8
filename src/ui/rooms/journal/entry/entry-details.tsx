import { useTranslation } from 'react-i18next';
import type { Entry } from '#contract/entries.ts';
import details from '#ui/components/details/details.module.css';
import { PutAwayNotice } from '#ui/components/details/put-away-notice.tsx';
import { useFormatting } from '#ui/lib/formatting.ts';
import { EnergyField } from './energy-field.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryFiles } from './entry-files.tsx';
import { useEntrySaving } from './entry-saving.ts';
import { MarksSection } from './marks-section.tsx';
import { MoodField } from './mood-field.tsx';
import { TextField } from './text-field.tsx';
import { WhenFields } from './when-fields.tsx';

/** Everything of one entry. Each field saves itself. */
export function EntryDetails({ entry }: { entry: Entry }) {
  const { t } = useTranslation('journal');
  const { dateTime } = useFormatting();
  const { restore } = useEntryCommands(entry);
  const saving = useEntrySaving(entry.id);
  return (
    <div className={details.root}>
      {entry.deletedAt !== null && (
        <PutAwayNotice sentence={t('entry.inTrash')} action={{ label: t('entry.restore'), run: restore }} />
      )}
      <WhenFields entry={entry} saving={saving} />
      <div className={details.section}>
        <MoodField
          label={t('mood.label')}
          value={entry.mood}
          onChange={async (mood) => (await saving.choose('mood', mood)) || undefined}
        />
        <EnergyField energy={entry.energy} saving={saving} />
      </div>
      <TextField entry={entry} saving={saving} />
      <MarksSection markIds={entry.markIds} saving={saving} />
      {entry.deletedAt === null && <EntryFiles entry={entry} />}
      <span className={details.foot}>{t('entry.createdAt', { when: dateTime(entry.createdAt) })}</span>
    </div>
  );
}
