import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { HelplineCard } from '#contract/support.ts';
import { DateField } from '#ui/components/date-field.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { namesIn } from './countries.ts';
import classes from './helplines.module.css';
import { RowFields } from './row-fields.tsx';
import { useHelplineForm } from './use-helpline-form.ts';

interface HelplineFormProps {
  card: HelplineCard;
  onClose: () => void;
}

/** Numbers of one's own for a country, in the place of those that came along. */
export function HelplineForm({ card, onClose }: HelplineFormProps) {
  const { t, i18n } = useTranslation('support');
  const form = useHelplineForm(card, onClose);
  const rows = useKeepFocus<HTMLDivElement>();
  return (
    <form
      ref={form.root}
      className={classes.form}
      aria-label={t('helplines.form', { country: namesIn(i18n.language)(card.country) })}
      onKeyDown={form.onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <p className={classes.sentence}>
        {t('helplines.formHelp', { country: namesIn(i18n.language)(card.country) })}
      </p>
      <div ref={rows} className={classes.rows}>
        {form.rows.map((row, index) => (
          <RowFields
            key={row.id}
            row={row}
            place={index + 1}
            refusal={(field) => form.refusal(`lines.${index}.${field}`)}
            onChange={(field, text) => form.setField(row.id, field, text)}
            onMoveUp={index > 0 ? () => form.moveUp(row, index) : undefined}
            onRemove={() => form.removeRow(row.id)}
          />
        ))}
        {form.rows.length < limits.helplines && (
          <Button
            className={classes.add ?? ''}
            variant="default"
            leftSection={<IconPlus size="1rem" aria-hidden="true" />}
            onClick={form.addRow}
          >
            {t('helplines.row.add')}
          </Button>
        )}
      </div>
      <DateField
        label={t('helplines.checkedOn')}
        isPast
        description={t('helplines.checkedOnHelp')}
        value={form.checkedOn}
        onChange={form.setCheckedOn}
        error={form.refusal('checkedOn')}
      />
      <Group gap="sm">
        <Button type="submit" loading={form.isRunning}>
          {t('helplines.save')}
        </Button>
        <Button variant="default" onClick={form.giveUp}>
          {t('helplines.giveUp')}
        </Button>
      </Group>
    </form>
  );
}
