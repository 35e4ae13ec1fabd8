import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { Panel } from './panel.tsx';

/** What `useAddForm` gives for a draft that has a title. */
interface TitledForm {
  draft: { title: string };
  setDraft: (changes: { title: string }) => void;
  first: RefObject<HTMLInputElement | null>;
  root: RefObject<HTMLFormElement | null>;
  isRunning: boolean;
  submit: (event: FormEvent) => void;
  addAnother: () => void;
  refusal: (field: string) => string | undefined;
}

interface AddPanelProps {
  form: TitledForm;
  words: {
    heading: string;
    title: string;
    required: string;
    placeholder?: string;
    add: string;
    /** Not given where one is added at a time. */
    addAnother?: string;
  };
  onClose: () => void;
  /** The fields after the title. */
  children: ReactNode;
}

/** The form in the place of the panel in which something is added of which a title is enough. */
export function AddPanel({ form, words, onClose, children }: AddPanelProps) {
  const { draft, setDraft, first, root, isRunning, submit, addAnother, refusal } = form;
  return (
    <Panel title={words.heading} onClose={onClose}>
      <form ref={root} onSubmit={submit} noValidate>
        <Stack gap="md">
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
          <Group gap="sm">
            <Button type="submit" loading={isRunning}>
              {words.add}
            </Button>
            {words.addAnother !== undefined && (
              <Button variant="default" onClick={addAnother}>
                {words.addAnother}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
