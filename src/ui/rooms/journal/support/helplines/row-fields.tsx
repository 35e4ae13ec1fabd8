import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { type HelplineRow, type RowField, rowFields } from './form-rows.ts';
import classes from './helplines.module.css';

interface RowFieldsProps {
  row: HelplineRow;
  /** 1 for the first. */
  place: number;
  refusal: (field: RowField) => string | undefined;
  onChange: (field: RowField, text: string) => void;
  /** undefined: it is the first one. */
  onMoveUp: (() => void) | undefined;
  onRemove: () => void;
}

const inputModes = { name: 'text', phone: 'tel', hours: 'text', link: 'url', note: 'text' } as const;

/** Somebody to call, as one writes them down. */
export function RowFields({ row, place, refusal, onChange, onMoveUp, onRemove }: RowFieldsProps) {
  const { t } = useTranslation('support');
  const titleId = useId();
  const title = row.name.trim() || t('helplines.row.unnamed', { place });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset stands in its border, not in a line with buttons
    <div className={classes.row} role="group" aria-labelledby={titleId} data-row={row.id}>
      <div className={classes.rowHead}>
        <span id={titleId} className={classes.rowTitle}>
          {title}
        </span>
        {onMoveUp && (
          <ActionIcon
            size={28}
            aria-label={t('helplines.row.up', { name: title })}
            title={t('helplines.row.up', { name: title })}
            onClick={onMoveUp}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon
          size={28}
          aria-label={t('helplines.row.remove', { name: title })}
          title={t('helplines.row.remove', { name: title })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {rowFields.map((field) => (
        <TextInput
          key={field}
          className={(field === 'note' && classes.wide) || ''}
          label={t(`helplines.row.${field}`)}
          inputMode={inputModes[field]}
          maxLength={field === 'link' ? limits.link : limits.line}
          autoComplete="off"
          value={row[field]}
          error={refusal(field)}
          onChange={(event) => onChange(field, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}
