import { Anchor, Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Helpline } from '#contract/support.ts';
import { announce } from '#ui/lib/announce.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { callLink, nameOfLink } from '#ui/lib/outside-links.ts';
import { isOld } from './age.ts';
import classes from './helplines.module.css';

/** Somebody to call: the number is large and can be selected, called and copied. */
export function HelplineLine({ line, isFirst }: { line: Helpline; isFirst: boolean }) {
  const { t } = useTranslation('support');
  const { name, phone, link, hours, note, saidOn } = line;
  const { day } = useFormatting();
  const call = phone && callLink(phone);
  return (
    <li className={classes.line} data-first={isFirst || undefined}>
      <span className={classes.name}>{name}</span>
      {phone && (
        <span className={classes.call}>
          <span className={classes.phone}>{phone}</span>
          <span className={classes.buttons}>
            {call && (
              <Button
                component="a"
                href={call}
                target="_blank"
                rel="noreferrer"
                variant={isFirst ? 'filled' : 'light'}
                aria-label={t('helplines.callOf', { name, phone })}
                leftSection={<IconPhone size="1.125rem" aria-hidden="true" />}
              >
                {t('helplines.call')}
              </Button>
            )}
            <CopyNumber name={name} phone={phone} />
          </span>
        </span>
      )}
      {hours && <span>{hours}</span>}
      {note && <span className={classes.muted}>{note}</span>}
      {link && (
        <Anchor className={classes.link ?? ''} href={link} target="_blank" rel="noreferrer">
          {nameOfLink(link)}
        </Anchor>
      )}
      {saidOn && (
        <span className={classes.muted}>
          {t(isOld(saidOn) ? 'helplines.age.old' : 'helplines.age.line', { day: day(saidOn) })}
        </span>
      )}
    </li>
  );
}

function CopyNumber({ name, phone }: { name: string; phone: string }) {
  const { t } = useTranslation('support');
  const { copied, copy } = useClipboard({ timeout: 3_000 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      variant="default"
      aria-label={t(copied ? 'helplines.copied' : 'helplines.copyOf', { name, phone })}
      leftSection={<Icon size="1.125rem" aria-hidden="true" />}
      onClick={() => {
        copy(phone);
        announce(t('helplines.copied'));
      }}
    >
      {t(copied ? 'helplines.copied' : 'helplines.copy')}
    </Button>
  );
}
