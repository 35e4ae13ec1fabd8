import { Spotlight } from '@mantine/spotlight';
import type { TablerIcon } from '@tabler/icons-react';
import { KeyNames } from '#ui/components/key-names.tsx';
import { MarkedText } from '#ui/components/marked-text.tsx';
import classes from './palette.module.css';

export interface PaletteAction {
  id: string;
  label: string;
  icon: TablerIcon;
  detail?: string | null;
  snippet?: string | null;
  keys?: string | undefined;
  run: () => void;
}

/** One heading of the palette with what stands under it; nothing when nothing does. */
export function ActionGroup({ label, actions }: { label: string; actions: readonly PaletteAction[] }) {
  if (actions.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {actions.map(({ id, icon: Icon, keys, run, ...action }) => (
        <Spotlight.Action key={id} onClick={run}>
          <Icon size="1.25rem" stroke={1.6} aria-hidden="true" className={classes.icon} />
          <span className={classes.body}>
            <span>
              {action.label}
              {action.detail && <span className={classes.detail}> · {action.detail}</span>}
            </span>
            {action.snippet && (
              <span className={classes.snippet}>
                <MarkedText text={action.snippet} />
              </span>
            )}
          </span>
          {keys && <KeyNames keys={keys} />}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
