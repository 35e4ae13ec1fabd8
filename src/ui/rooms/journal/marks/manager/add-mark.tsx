import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import { useDraft } from '#ui/lib/draft.ts';
import { firstCategories } from '../group-marks.ts';
import { CategoryField } from './category-field.tsx';
import classes from './mark-manager.module.css';
import type { useMarkCommands } from './use-mark-commands.ts';

const schema = z.object({ name: z.string(), category: z.string().nullable() });
/** No category: that of the one that was added before. */
const empty: z.infer<typeof schema> = { name: '', category: null };

interface AddMarkProps {
  kind: MarkKind;
  commands: ReturnType<typeof useMarkCommands>;
}

/** A new one of one's own, in a category that is there or in a new one. Half written, it is kept for the next time. */
export function AddMark({ kind, commands }: AddMarkProps) {
  const { t } = useTranslation('marks');
  const [draft, setDraft, clearDraft] = useDraft({ key: `marks.add.${kind}`, schema, empty });
  const [last, setLast] = useState<string>(firstCategories[kind]);
  const { name } = draft;
  const category = draft.category ?? last;
  const [problem, setProblem] = useState<string>();
  const id = useRef(newId());
  const field = useRef<HTMLInputElement>(null);

  async function add() {
    if (name.trim() === '') return field.current?.focus();
    const done = await commands.addOwn({ id: id.current, kind, name, category });
    setProblem(done === true ? undefined : done);
    if (done !== true) return;
    id.current = newId();
    setLast(category);
    field.current?.focus();
    await clearDraft(draft);
  }
  return (
    <form
      className={classes.add}
      aria-label={t(`manager.addTo.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        ref={field}
        label={t(`manager.addTo.${kind}`)}
        autoComplete="off"
        maxLength={limits.markName}
        value={name}
        error={problem}
        onChange={(event) => {
          setDraft({ name: event.currentTarget.value });
          setProblem(undefined);
        }}
      />
      <CategoryField
        label={t('manager.category')}
        kind={kind}
        value={category}
        onChange={(chosen) => setDraft({ category: chosen })}
      />
      <Button type="submit" variant="light" size="sm" leftSection={<IconPlus size={16} aria-hidden="true" />}>
        {t('manager.add')}
      </Button>
    </form>
  );
}
