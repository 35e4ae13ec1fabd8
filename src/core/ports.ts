import type { Settings } from '#contract/settings.ts';
import type { ShellAbilities } from '#contract/shell.ts';

/** What a shell lends the core. Tests give fakes of these and of nothing else. */
export interface Ports {
  clock: Clock;
  settings: SettingsStore;
  /** null where the machine has nothing that prints. */
  printing: Printing | null;
  log: Log;
  platform: ShellAbilities['platform'];
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** The calendar day of the person, `YYYY-MM-DD`, in the time zone of the machine. */
  today(): string;
}

/** Small choices that must be known before a database is open. Writes are atomic. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
}

export interface PrintOptions {
  paper: 'A4' | 'Letter';
}

export interface Printing {
  /** Prints one self-contained HTML document (no scripts, no outside resources) to a tagged, bookmarked PDF. Throws when it cannot. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
}

/** Local, structured, without any text of the person: a code, a count or a duration. */
export interface LogEntry {
  event: string;
  code?: string;
  reference?: string;
  count?: number;
  ms?: number;
}

export interface Log {
  write(entry: LogEntry): void;
}
