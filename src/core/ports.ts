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
  /** What only a program with a window of its own can do; null in browser mode. */
  desktop: Desktop | null;
  /** Starts a process for one job. */
  spawnJob: SpawnJob;
}

export type SpawnJob = () => JobProcess;

/** A process of its own that can be ended at any time. What is sent must be cloneable. */
export interface JobProcess {
  send(order: unknown): void;
  /** `onAnswer` hears everything it says. */
  hear(onAnswer: (answer: unknown) => void, onExit: () => void): void;
  kill(): void;
}

/** What a desktop lends: questions to the person, and a word to them while they look elsewhere. */
export interface Desktop {
  /** A path the person chose to save to, null when they decided against it. `name` is proposed. */
  askSavePath(name: string): Promise<string | null>;
  /** A path the person chose to read, null when they decided against it. `endings` without the dot. */
  askOpenPath(endings: readonly string[]): Promise<string | null>;
  /** A folder the person chose, null when they decided against it. */
  askFolder(): Promise<string | null>;
  showFolder(path: string): Promise<void>;
  /** null where the system shows none. */
  notify: ((notice: Notice) => void) | null;
  hasTray: boolean;
  keychain: Keychain;
}

export interface Notice {
  title: string;
  body: string;
  /** Address of the page that a click opens. */
  path: string;
}

export type KeychainState =
  /** Sealed by the person's account on this machine. `backend` says by what, and is stored beside what was sealed. */
  | { state: 'ready'; backend: string }
  /** There is none, or one that hides nothing (`basic_text`): nothing may be kept in it. */
  | { state: 'unavailable' }
  /** It may open later: what it sealed is not lost. */
  | { state: 'unreadable' };

/** The password store of the system. Never the only place of a key. */
export interface Keychain {
  describe(): Promise<KeychainState>;
  /** Throws when it cannot. */
  seal(secret: string): Promise<Uint8Array>;
  /** Throws when it cannot; that does not mean that the secret is gone. */
  unseal(sealed: Uint8Array): Promise<string>;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** The calendar day of the person, `YYYY-MM-DD`, in the time zone of the machine. */
  today(): string;
  /** Milliseconds since some moment: they never go back and know nothing of the clock on the wall. They go on while the machine sleeps, where it can tell. */
  monotonicMs(): number;
}

/** Small choices that must be known before a database is open. Writes are atomic. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): void;
}

export interface PrintOptions {
  paper: 'A4' | 'A3' | 'Letter';
  /** Calls the print off. */
  signal?: AbortSignal | undefined;
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
