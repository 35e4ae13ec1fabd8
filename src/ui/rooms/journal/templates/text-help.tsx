import { Button, CloseButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BeginMenu } from './begin-menu.tsx';
import classes from './templates.module.css';
import { useQuestion } from './use-question.ts';

interface TextHelpProps {
  /** The text as it is written now. */
  text: string;
  onInsert: (block: string) => void;
}

/** For whoever sits before an empty page: a text to begin with, or a question. Both only when they are asked for. */
export function TextHelp({ text, onInsert }: TextHelpProps) {
  const { t } = useTranslation('templates');
  const { question, ask, close } = useQuestion();
  const asking = useRef<HTMLButtonElement>(null);
  return (
    <div className={classes.help}>
      <div className={classes.line}>
        <BeginMenu text={text} onInsert={onInsert} />
        <Button
          ref={asking}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconBulb size={16} aria-hidden="true" />}
          onClick={ask}
        >
          {t(question ? 'question.another' : 'question.ask')}
        </Button>
      </div>
      {question && (
        <section className={classes.question} aria-label={t('question.label')}>
          <p>{question}</p>
          <div className={classes.line}>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                onInsert(`> ${question}\n\n`);
                close();
              }}
            >
              {t('question.use')}
            </Button>
            <CloseButton
              size="sm"
              aria-label={t('question.close')}
              title={t('question.close')}
              onClick={() => {
                close();
                asking.current?.focus();
              }}
            />
          </div>
        </section>
      )}
    </div>
  );
}
