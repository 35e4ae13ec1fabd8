import { TextInput } from '@mantine/core';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import { AddForm } from './add-form.tsx';

interface AddPanelProps extends Pick<ComponentProps<typeof AddForm>, 'isSingle' | 'onClose'> {
  /** What `useAddForm` gives for a draft that has a title. */
  form: ComponentProps<typeof AddForm>['form'] & {
    draft: { title: string };
    setDraft: (changes: { title: string }) => void;
    first: RefObject<HTMLInputElement | null>;
    refusal: (field: string) => string | undefined;
  };
  words: { heading: string; title: string; required: string; placeholder?: string };
  /** The fields after the title. */
  children: ReactNode;
}

/** The form in which something is added of which a title is enough. */
export function AddPanel({ form, words, children, ...others }: AddPanelProps) {
  const { draft, setDraft, first, refusal } = form;
  return (
    <AddForm form={form} heading={words.heading} {...others}>
      <TextInput
        ref={first}
        label={words.title}
        description={words.required}
        placeholder={words.placeholder}
        value={draft.title}
        onChange={(event) => setDraft({ title: event.currentTarget.value })}
        error={refusal('title')}
        autoComplete="off"
        data-autofocus
        autoFocus
      />
      {children}
    </AddForm>
  );
}
