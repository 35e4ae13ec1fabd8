import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from './announce.ts';
import { useFinishOnLeave } from './finish-on-leave.ts';
import { showFailureToast } from './toast.tsx';

interface TypedValueOptions<Value> {
  label: string;
  value: Value | null;
  /** As the value reads while nothing is typed. */
  shown: string;
  /** Null for what means no value. */
  read: (text: string) => Value | null;
  /** Null: the field was emptied. */
  onChange: (value: Value | null) => void;
  /** That the text means nothing, in words. */
  unread: string;
}

/**
 * A value that is typed as people write it, handed on when the field is left. What cannot be read stays in the field and is read out; when the field goes, with its
 * panel or its form, a toast still says what was typed. Esc takes it back.
 */
export function useTypedValue<Value>(options: TypedValueOptions<Value>) {
  const { value, shown, read, onChange, unread } = options;
  const { t } = useTranslation('fields');
  const announce = useAnnounce();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed?.trim() ?? '';
  const given = text === '' ? null : read(text);
  const isUnread = text !== '' && given === null;
  const lost = useRef<string>(undefined);
  useEffect(() => {
    lost.current = isUnread ? t('unreadLost', { label: options.label, text }) : undefined;
  });
  useEffect(() => () => void (lost.current && showFailureToast(lost.current)), []);

  function finish() {
    if (typed === null || isUnread) return;
    if (given !== value) onChange(given);
    setTyped(null);
  }
  useFinishOnLeave(finish);

  function leave() {
    if (isUnread) announce(unread);
    finish();
  }
  return {
    /** Something else was chosen. */
    forget: () => setTyped(null),
    problem: isUnread ? unread : undefined,
    field: {
      value: typed ?? shown,
      autoComplete: 'off',
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
      onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value),
      onBlur: leave,
      onKeyDown(event: KeyboardEvent) {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          setTyped(null);
        }
      },
    },
  };
}
