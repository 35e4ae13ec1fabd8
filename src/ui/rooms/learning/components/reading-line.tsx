import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskProgress } from '#ui/components/task-progress.tsx';
import { announce } from '#ui/lib/announce.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useTask } from '#ui/lib/task.ts';
import classes from './learning-parts.module.css';

/** Reading that ends sooner is not worth a line. */
const patienceMs = 300;

/** How many postings were not read yet with the dictionary as it is now; null while it is not known. */
export function useWaitingCount(): number | null {
  const api = useApi();
  return useQuery(api.skills.countWaiting.queryOptions({ input: {} })).data?.waitingCount ?? null;
}

/** While postings are read anew after a change of the dictionary: how far it is, and the way to call it off or to go on. */
export function ReadingLine() {
  const { t } = useTranslation('skills');
  const waiting = useWaitingCount() ?? 0;
  const { read, stop, progress, isStopped } = useReading(waiting);
  const isLong = useIsLong(progress !== null);
  if (progress !== null) {
    if (!isLong) return null;
    return (
      <div className={classes.reading}>
        <TaskProgress label={t('reading.running')} of={progress.of} onStop={stop} />
      </div>
    );
  }
  if (waiting === 0 || !isStopped) return null;
  return (
    <p className={classes.waiting}>
      {t('reading.waiting', { count: waiting })}
      <Button variant="subtle" size="compact-sm" onClick={read}>
        {t('reading.goOn')}
      </Button>
    </p>
  );
}

function useReading(waiting: number) {
  const { t } = useTranslation('skills');
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const { run, progress, stop } = useTask(client.skills.readPostings);
  const [isStopped, setIsStopped] = useState(false);
  const isAsked = useRef(false);

  async function read() {
    isAsked.current = true;
    setIsStopped(false);
    const done = await run({});
    await queries.invalidateQueries({ queryKey: api.skills.key() });
    // After a failure or a stop it does not begin again by itself.
    if (!done) return setIsStopped(true);
    isAsked.current = false;
    if (done.readCount > 0) announce(t('reading.done', { count: done.readCount }));
  }

  const latest = useRef({ read, stop });
  useEffect(() => {
    latest.current = { read, stop };
  });
  useEffect(() => {
    if (waiting > 0 && !isAsked.current) void latest.current.read();
    if (waiting === 0) isAsked.current = false;
  }, [waiting]);
  useEffect(() => () => latest.current.stop(), []);
  return { read: () => void read(), stop, progress, isStopped };
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isLong;
}
