import { useTranslation } from 'react-i18next';
import { DateField } from '#ui/components/date-field.tsx';
import { useFieldWords } from '#ui/lib/save-field.ts';
import classes from './entry.module.css';
import type { EntryFields, EntrySaving } from './entry-saving.ts';
import { TimeField } from './time-field.tsx';

interface WhenFieldsProps {
  entry: Pick<EntryFields, 'writtenOn' | 'minute'>;
  saving: EntrySaving;
}

/** The day and the time that an entry is about; it can be written down later. */
export function WhenFields({ entry: { writtenOn, minute }, saving }: WhenFieldsProps) {
  const { t } = useTranslation('journal');
  const words = useFieldWords(saving.failures);
  return (
    <div className={classes.when}>
      <DateField
        label={t('entry.day')}
        isPast
        value={writtenOn}
        onChange={(day) => day !== null && void saving.choose('writtenOn', day, writtenOn)}
        error={words('writtenOn')}
      />
      <TimeField
        label={t('entry.time')}
        value={minute}
        onChange={(next) => void saving.choose('minute', next, minute)}
        error={words('minute')}
      />
    </div>
  );
}
