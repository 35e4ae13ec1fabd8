import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Template } from '#contract/templates.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { useTextDraft } from '#ui/components/text-draft.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { useUndoKeys } from '#ui/lib/undo-keys.ts';
import classes from './templates.module.css';
import { useTemplates } from './use-templates.ts';

interface TemplateManagerProps {
  opened: boolean;
  onClose: () => void;
  /** Where the keyboard goes on: what was clicked in its menu is gone. */
  button: RefObject<HTMLElement | null>;
}

/** Templates of one's own: rename, edit, remove. Those that came along stay as they are. */
export function TemplateManager({ opened, onClose, button }: TemplateManagerProps) {
  const { t } = useTranslation(['templates', 'app']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => button.current?.focus()}
      returnFocus={false}
      title={t('manager.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Manager />
    </Modal>
  );
}

function Manager() {
  const { t } = useTranslation('templates');
  const client = useClient();
  const templates = useTemplates();
  const [openId, setOpenId] = useState<string>();
  const root = useKeepFocus<HTMLDivElement>();
  const undoWithKeys = useUndoKeys();
  const add = useCommand(client.templates.add, {
    announce: (_, { fields }) => t('manager.added', { name: fields.name }),
  });
  async function addOne() {
    const id = newId();
    if (await add.run({ id, fields: { name: t('manager.newName'), text: '' } })) setOpenId(id);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes back what its buttons did, wherever the focus is
    <div ref={root} className={classes.manager} onKeyDown={undoWithKeys}>
      {templates.length === 0 ? (
        <p className={classes.none}>{t('manager.none')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('manager.title')}>
          {templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              isOpen={template.id === openId}
              onToggle={() => setOpenId(template.id === openId ? undefined : template.id)}
            />
          ))}
        </ul>
      )}
      <Button
        className={classes.new ?? ''}
        size="compact-md"
        variant="light"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        loading={add.isRunning}
        onClick={() => void addOne()}
      >
        {t('manager.add')}
      </Button>
    </div>
  );
}

interface TemplateRowProps {
  template: Template;
  isOpen: boolean;
  onToggle: () => void;
}

function TemplateRow({ template, isOpen, onToggle }: TemplateRowProps) {
  const { t } = useTranslation('templates');
  const client = useClient();
  const { id, name } = template;
  const remove = useCommand(client.templates.remove, {
    announce: () => t('manager.removed', { name }),
  });
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      <ActionIcon
        aria-label={t(isOpen ? 'manager.close' : 'manager.edit', { name })}
        title={t(isOpen ? 'manager.close' : 'manager.edit', { name })}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <IconPencil size={17} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('manager.remove', { name })}
        title={t('manager.remove', { name })}
        onClick={() => void remove.run({ id })}
      >
        <IconTrash size={17} aria-hidden="true" />
      </ActionIcon>
      {isOpen && (
        <div className={classes.edit}>
          <AutosaveText
            label={t('manager.name')}
            stored={name}
            // The list stands in the order of names: it must not move while one is typed.
            whileTyping={false}
            save={(next, base) =>
              client.templates.change({ id, changes: { name: next }, base: { name: base } })
            }
          />
          <TemplateText {...template} />
        </div>
      )}
    </li>
  );
}

function TemplateText({ id, text }: Template) {
  const { t } = useTranslation('templates');
  const client = useClient();
  const draft = useTextDraft(`templates.text.${id}`);
  if (!draft) return null;
  return (
    <AutosaveText
      label={t('manager.text')}
      multiline
      stored={text}
      draft={draft}
      save={(next, base) => client.templates.change({ id, changes: { text: next }, base: { text: base } })}
    />
  );
}
