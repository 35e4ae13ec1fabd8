import { Anchor } from '@mantine/core';
import { IconPhoto, IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown, { type Components } from 'react-markdown';
import { isSafeLink } from '#contract/values.ts';
import { readAsWritten } from './markdown-tree.ts';
import classes from './markdown-view.module.css';
import { splitText, type TextPart } from './split-text.ts';

interface MarkdownViewProps {
  text: string;
}

/**
 * A Markdown text as it is meant. Nothing in it runs and nothing is fetched: HTML stays the letters it is made of, pictures are only named, and links open
 * outside, those that are safe.
 */
export function MarkdownView({ text }: MarkdownViewProps) {
  return (
    <div className={classes.root}>
      {splitText(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing but their place
        <MarkdownPart key={index} {...part} />
      ))}
    </div>
  );
}

const MarkdownPart = memo(({ text, isMarkdown }: TextPart) =>
  isMarkdown ? (
    <Markdown
      remarkPlugins={[readAsWritten]}
      allowedElements={elements}
      unwrapDisallowed
      urlTransform={keepSafe}
      components={components}
    >
      {text}
    </Markdown>
  ) : (
    <p className={classes.plain}>{text}</p>
  ),
);

const elements = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'input'],
  ...['a', 'img', 'em', 'strong', 'code', 'br'],
];

const keepSafe = (url: string) => (isSafeLink(url) ? url : '');

// Only what is named here reaches the page: no other attribute of the tree does.
const components: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ alt }) => <Picture name={alt} />,
  input: ({ checked }) => <TaskBox isDone={checked === true} />,
};

function Link({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href || !isSafeLink(href)) return children;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" inherit>
      {children}
    </Anchor>
  );
}

function Picture({ name }: { name: string | undefined }) {
  const { t } = useTranslation('writing');
  return (
    <span className={classes.picture}>
      <IconPhoto size="1em" aria-hidden="true" /> {name || t('picture')}
    </span>
  );
}

function TaskBox({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation('writing');
  const Icon = isDone ? IconSquareCheck : IconSquare;
  return (
    <span className={classes.box} role="img" aria-label={t(isDone ? 'task.done' : 'task.open')}>
      <Icon size="1.1em" aria-hidden="true" />
    </span>
  );
}
