import { Button } from '@mantine/core';
import classes from './details.module.css';

interface PutAwayNoticeProps {
  sentence: string;
  /** The way back. */
  action: { label: string; run: () => void };
}

/** Says that a record lies in the trash or the archive. */
export function PutAwayNotice({ sentence, action }: PutAwayNoticeProps) {
  return (
    <div className={classes.notice}>
      <span>{sentence}</span>
      <Button size="compact-md" variant="light" onClick={action.run}>
        {action.label}
      </Button>
    </div>
  );
}
