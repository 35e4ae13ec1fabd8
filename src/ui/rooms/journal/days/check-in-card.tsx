import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '#ui/lib/announce.ts';
import { todayOf } from '#ui/lib/days.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { EnergyField } from '../entry/energy-field.tsx';
import { MarksSection } from '../entry/marks-section.tsx';
import { MoodField } from '../entry/mood-field.tsx';
import { TextField } from '../entry/text-field.tsx';
import classes from './check-in.module.css';
import { useCheckIn } from './use-check-in.ts';

interface CheckInCardProps {
  /** The five faces, to go there. */
  faces: RefObject<HTMLDivElement | null>;
  onOpen: (id: string) => void;
  /** For a day that is not now, or not only: which one, and what is asked. */
  about?: { day: string; title: string };
}

/** How one is now: a click on a face is an entry. What else there is to say comes after, or not. */
export function CheckInCard({ faces, onOpen, about }: CheckInCardProps) {
  const { t } = useTranslation('journal');
  const { minute, day } = useFormatting();
  const say = useAnnounce();
  const checkIn = useCheckIn(about?.day);
  const title = about?.title ?? t('checkIn.title');
  const root = useRef<HTMLElement>(null);
  const [isHeld, setIsHeld] = useState(false);
  const { id, entry, fields, saving, isOpen, isToWrite, isContinued } = checkIn;

  const goToFaces = () => faces.current?.querySelector<HTMLElement>(':checked, input')?.focus();
  async function finish(isGoneOn = false) {
    const hadFocus = root.current?.contains(document.activeElement) ?? false;
    const isDone = await checkIn.finish(isGoneOn);
    setIsHeld(!isDone);
    if (!isDone) return false;
    say(t('checkIn.closed'));
    if (hadFocus) goToFaces();
    return true;
  }
  const finishLeft = useRef(() => {});
  useEffect(() => {
    finishLeft.current = () => {
      if (checkIn.isOfAnotherDay()) void finish();
    };
  });
  // A window that stays open for days: what is said today is no part of yesterday.
  useEffect(() => {
    const comeBack = () => document.visibilityState === 'visible' && finishLeft.current();
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, []);
  /** What is written there goes on in the panel, and not in two places. */
  async function openBeside() {
    if (await finish(true)) onOpen(id);
  }
  function handle(event: KeyboardEvent) {
    // A dialog that was opened in it is not the card, wherever it hangs in the document.
    if (!root.current?.contains(event.target as Node)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    void finish();
  }
  return (
    <section ref={root} className={classes.root} aria-label={title} onKeyDown={handle}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {entry && !isContinued && !about && (
          <span className={classes.muted}>{t('checkIn.noted', { time: minute(entry.minute) })}</span>
        )}
      </div>
      {entry && isContinued && (
        <p className={classes.goOn}>
          {entry.writtenOn === todayOf(new Date())
            ? t('checkIn.goOn', { time: minute(entry.minute) })
            : t('checkIn.goOnOf', { day: day(entry.writtenOn), time: minute(entry.minute) })}
        </p>
      )}
      <MoodField
        field={faces}
        label={t('checkIn.mood')}
        value={fields.mood}
        onChange={async (mood) => {
          if (mood === null) return (await checkIn.takeMoodAway()) || undefined;
          if (checkIn.isLongAgo()) checkIn.beginAnew();
          return (await saving.choose('mood', mood)) || undefined;
        }}
        onEnter={() => entry && void finish()}
      />
      {!isOpen && (
        <div className={classes.foot}>
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            onClick={checkIn.open}
          >
            {t('checkIn.write')}
          </Button>
          {!about && <span className={classes.muted}>{t('checkIn.help')}</span>}
        </div>
      )}
      {isOpen && (
        <div key={id} className={classes.more}>
          <EnergyField energy={fields.energy} saving={saving} />
          {/* Words that are read for the first time must not hide the room, and take the place of the keyboard with it. */}
          <Suspense>
            <MarksSection markIds={fields.markIds} saving={saving} />
          </Suspense>
          <TextField
            entry={{ id, text: fields.text }}
            saving={saving}
            isShort
            autoFocus={isToWrite}
            onLetGo={() => {
              checkIn.letGoOfText();
              setIsHeld(false);
            }}
          />
          {isHeld && (
            <p role="alert" className={classes.muted}>
              {t('checkIn.unsaved')}
            </p>
          )}
          <div className={classes.foot}>
            <Button size="compact-md" onClick={() => void finish()}>
              {t('checkIn.done')}
            </Button>
            {entry && (
              <Button size="compact-md" variant="subtle" color="gray" onClick={() => void openBeside()}>
                {t('checkIn.open')}
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
