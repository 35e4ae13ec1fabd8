import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelplineCard } from '#contract/support.ts';
import { announce } from '#ui/lib/announce.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { refusalOf, type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';
import { useKeptForm } from '#ui/lib/kept-form.ts';
import {
  emptyRow,
  type HelplineFormState,
  type HelplineRow,
  helplineDraft,
  type RowField,
  toForm,
  toLine,
  untouched,
  writtenRows,
} from './form-rows.ts';

/** The numbers of a country while they are written. What was typed half is kept until it is saved or given up. */
export function useHelplineForm(card: HelplineCard, onClose: () => void) {
  const { t } = useTranslation('support');
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { country } = card;
  const [first] = useState(() => toForm(card));
  const { draft, set, finish, onKeyDown } = useKeptForm(
    { key: `support.helplines.${country}`, schema: helplineDraft, empty: untouched },
    onClose,
  );
  const form = draft.form ?? first;
  const [failure, setFailure] = useState<SeenFailure>();
  const root = useRef<HTMLFormElement>(null);
  const wanted = useRef<string | null>(first.rows[0]?.id ?? null);
  const save = useCommand(client.support.saveHelplines, {
    announce: () => t('helplines.saved'),
    onFailure(seen) {
      setFailure(seen);
      return seen.data?.refusals !== undefined;
    },
  });

  useEffect(() => {
    if (failure) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  // The first row when the form opens, and later one that is new or was moved to another place.
  useEffect(() => {
    if (wanted.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"] input`)?.focus();
    wanted.current = null;
  });

  function change(changes: Partial<HelplineFormState>) {
    set({ form: { ...form, ...changes } });
  }
  return {
    root,
    rows: form.rows,
    checkedOn: form.checkedOn,
    isRunning: save.isRunning,
    onKeyDown,
    giveUp: () => void finish(),
    setCheckedOn: (checkedOn: string | null) => change({ checkedOn }),
    setField(id: string, field: RowField, text: string) {
      change({ rows: form.rows.map((row) => (row.id === id ? { ...row, [field]: text } : row)) });
    },
    addRow() {
      const row = emptyRow();
      wanted.current = row.id;
      change({ rows: [...form.rows, row] });
    },
    removeRow: (id: string) => change({ rows: form.rows.filter((row) => row.id !== id) }),
    moveUp(row: HelplineRow, place: number) {
      const rows = form.rows.filter(({ id }) => id !== row.id);
      rows.splice(place - 1, 0, row);
      wanted.current = row.id;
      announce(t('helplines.row.moved', { place, count: rows.length }));
      change({ rows });
    },
    async save() {
      if (save.isRunning) return;
      setFailure(undefined);
      const rows = writtenRows(form.rows);
      // Refusals name a row by its place: what is shown has to be what was sent.
      if (rows.length < form.rows.length) change({ rows });
      if (await save.run({ country, checkedOn: form.checkedOn, lines: rows.map(toLine) })) await finish();
    },
    /** Why a field was refused, in words. */
    refusal(field: 'checkedOn' | `lines.${number}.${RowField}`) {
      const reason = failure && refusalOf(failure, field);
      return reason && refusalWords(reason);
    },
  };
}
