import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from './panel.tsx';

interface AddFormProps {
  /** Of `useAddForm`. */
  form: {
    root: RefObject<HTMLFormElement | null>;
    isRunning: boolean;
    submit: (event: FormEvent) => void;
    addAnother: () => void;
  };
  heading: string;
  /** One is added at a time. */
  isSingle?: boolean;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
  /** Stands below the buttons. */
  foot?: ReactNode;
}

/** The form in the place of the panel in which something is added. */
export function AddForm({ form, heading, isSingle = false, onClose, children, foot }: AddFormProps) {
  const { t } = useTranslation('fields');
  return (
    <Panel title={heading} onClose={onClose}>
      <form ref={form.root} onSubmit={form.submit} noValidate>
        <Stack gap="md">
          {children}
          <Group gap="sm">
            <Button type="submit" loading={form.isRunning}>
              {t('add.one')}
            </Button>
            {!isSingle && (
              <Button variant="default" onClick={form.addAnother}>
                {t('add.another')}
              </Button>
            )}
          </Group>
          {foot}
        </Stack>
      </form>
    </Panel>
  );
}

/** For `useAddForm`: whether the fields that are not always shown are open, as they have to be when one of them was refused. */
export function useMoreFields(alwaysShown: readonly string[]) {
  const [isOpen, setIsOpen] = useState(false);
  return {
    isOpen,
    toggle: () => setIsOpen((before) => !before),
    onRefused(fields: string[]) {
      if (fields.some((field) => !alwaysShown.includes(field))) setIsOpen(true);
    },
  };
}

interface MoreFieldsProps {
  more: Pick<ReturnType<typeof useMoreFields>, 'isOpen' | 'toggle'>;
  children: ReactNode;
}

/** Fields that most do not need at once. No Collapse: what it holds cannot have the focus while it opens. */
export function MoreFields({ more: { isOpen, toggle }, children }: MoreFieldsProps) {
  const { t } = useTranslation('fields');
  return (
    <>
      {isOpen && <Stack gap="md">{children}</Stack>}
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        aria-expanded={isOpen}
        onClick={toggle}
        style={{ alignSelf: 'flex-start' }}
      >
        {t(isOpen ? 'add.less' : 'add.more')}
      </Button>
    </>
  );
}
