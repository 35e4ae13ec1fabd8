import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { limits } from '#contract/limits.ts';
import { type SeenFailure, useRefusalWords } from '#ui/lib/failure.ts';

interface QuickLineProps {
  label: string;
  placeholder: string;
  /** What the button says. */
  action: string;
  /** Adds under the given id. Resolves with whether it was done. */
  onAdd: (id: string, title: string) => Promise<boolean>;
  failure: SeenFailure | undefined;
}

/** A title and Enter, for one more in a short list. The field keeps the focus. */
export function QuickLine({ label, placeholder, action, onAdd, failure }: QuickLineProps) {
  const { t } = useTranslation('failures');
  const refusalWords = useRefusalWords();
  const [title, setTitle] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useRef(newId());
  const isAdding = useRef(false);
  const refusal = failure?.data?.refusals?.[0]?.reason;

  async function add(event: FormEvent) {
    event.preventDefault();
    setIsMissing(title.trim() === '');
    if (title.trim() === '' || isAdding.current) return;
    isAdding.current = true;
    const isAdded = await onAdd(id.current, title);
    isAdding.current = false;
    if (!isAdded) return;
    id.current = newId();
    // What was typed meanwhile is the next one.
    setTitle((current) => (current === title ? '' : current));
    field.current?.focus();
  }
  return (
    <form onSubmit={add} noValidate>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={label}
          placeholder={placeholder}
          maxLength={limits.line}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setIsMissing(false);
          }}
          error={isMissing ? t('refusal.REQUIRED') : refusal && refusalWords(refusal)}
        />
        <Button type="submit" variant="default">
          {action}
        </Button>
      </Group>
    </form>
  );
}
