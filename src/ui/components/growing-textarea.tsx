import { Textarea, type TextareaProps } from '@mantine/core';
import {
  type ChangeEvent,
  type CSSProperties,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './growing-textarea.module.css';

export interface GrowingTextareaProps
  extends Omit<
    TextareaProps,
    'value' | 'defaultValue' | 'onChange' | 'autosize' | 'classNames' | 'style' | 'ref'
  > {
  value: string;
  onChange: (text: string) => void;
  /** Room for so many lines even when there are fewer. */
  minRows: number;
  /** Beyond so many it scrolls. */
  maxRows?: number;
  /** Class of the field itself. */
  inputClass?: string | undefined;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

/** Browsers without it measure the text in a second field. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/**
 * Several lines, growing with the text, with the browser's own undo. Chromium ends what it takes back in one step as soon as any node leaves the document, so that
 * typing must remove none: of a field whose text or first text it knows, React writes `defaultValue` anew with every key, and the library measures in a hidden field.
 */
export function GrowingTextarea(props: GrowingTextareaProps) {
  const { value, onChange, minRows, maxRows, inputClass = '', ref, ...others } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = ref ?? own;
  const [, redraw] = useState('');
  useLayoutEffect(() => {
    const { current } = field;
    // Only what was not typed is written into the field.
    if (!current || current.value === value) return;
    current.value = value;
    // Where it is measured, that is done as often as it is drawn.
    redraw(value);
  }, [field, value]);
  const shared = {
    // Names and addresses are no words of a dictionary: only texts are checked, see the page's root.
    spellCheck: true,
    ...others,
    ref: field,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.currentTarget.value),
  };
  if (!growsByItself) {
    const most = maxRows === undefined ? {} : { maxRows };
    return <Textarea {...shared} {...most} autosize minRows={minRows} classNames={{ input: inputClass }} />;
  }
  const rows = { '--growing-min-rows': minRows, '--growing-max-rows': maxRows } as CSSProperties;
  return <Textarea {...shared} style={rows} classNames={{ input: `${classes.input} ${inputClass}` }} />;
}
