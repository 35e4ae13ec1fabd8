import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconTemplate } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownTemplates } from '#contract/templates.ts';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { TemplateManager } from './template-manager.tsx';
import classes from './templates.module.css';
import { useTemplates } from './use-templates.ts';

// What the forms are modelled on, named from memory and not looked up for this; the words are our own.
// gratitude: a short list of what one is thankful for, after Emmons and McCullough, Counting blessings versus burdens (2003).
// worry_page: a set time and page for worries, after Borkovec and others, Stimulus control applications to worry (1983), sorted as in the "worry tree" of Butler and
// Hope, Managing Your Mind (1995): what can be done, and what can only be waited for.
// letter_not_sent: expressive writing, after Pennebaker and Beall, Confronting a traumatic event (1986).
// thought_record: the seven columns that are common in cognitive behavioural therapy, after Beck and others (1979) and Greenberger and Padesky, Mind Over Mood (1995).
// They are exercises for oneself. Nothing here is a treatment, and the words in the menu say so where it could be taken for one.

interface BeginMenuProps {
  /** The text as it is written now. */
  text: string;
  onInsert: (block: string) => void;
}

/** Texts to begin with: those that came along and one's own. They are put in at the caret and replace nothing. */
export function BeginMenu({ text, onInsert }: BeginMenuProps) {
  const { t } = useTranslation('templates');
  const own = useTemplates();
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  // The caret is in the text after something was put in; the library would take the focus back to the button.
  const [isInserting, setIsInserting] = useState(false);
  const isEmpty = text.trim() === '';
  const close = () => setDialog(undefined);
  const button = useRef<HTMLButtonElement>(null);
  function insert(block: string) {
    setIsInserting(true);
    onInsert(block);
  }
  return (
    <>
      <Menu
        position="bottom-start"
        width={340}
        returnFocus={!isInserting}
        onOpen={() => setIsInserting(false)}
      >
        <Menu.Target>
          <Button
            ref={button}
            size="compact-sm"
            variant="subtle"
            color="gray"
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {t(isEmpty ? 'menu' : 'menuMore')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''}>
          {knownTemplates.map((name) => (
            <Menu.Item key={name} onClick={() => insert(t(`${name}.text`))}>
              {t(`${name}.name`)}
              <span className={classes.about}>{t(`${name}.about`)}</span>
            </Menu.Item>
          ))}
          {own.length > 0 && <Menu.Label>{t('own')}</Menu.Label>}
          {own.map((template) => (
            <Menu.Item key={template.id} onClick={() => insert(template.text)}>
              {template.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={isEmpty}
            onClick={() => setDialog('save')}
          >
            {t('save.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => setDialog('manage')}>
            {t('manager.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveTemplateDialog opened={dialog === 'save'} text={text} onClose={close} button={button} />
      <TemplateManager opened={dialog === 'manage'} onClose={close} button={button} />
    </>
  );
}
