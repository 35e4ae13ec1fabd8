import type { FailureCode } from '#contract/failures.ts';
import type { Route } from './routes.ts';
import type { TokenCheck } from './session.ts';

export interface GuardedRequest {
  method: string;
  /** As it stands in the request line. */
  target: string;
  /** Names and values in turn, as received. */
  rawHeaders: readonly string[];
}

export interface GuardContext {
  /** `127.0.0.1:<port>`, the only name we answer to. */
  host: string;
  routes: ReadonlyMap<string, Route>;
  isLaunching(): boolean;
  checkToken(token: string | null): TokenCheck;
}

export interface Refusal {
  kind: 'refusal';
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
  code: FailureCode;
}

export type Verdict =
  | { kind: 'page'; path: string }
  | { kind: 'session'; maxBytes: number }
  | { kind: 'procedure'; route: Route; maxBytes: number }
  | Refusal;

export const bodyLimits = { session: 1_024, procedure: 8 * 1_024 * 1_024, file: 64 * 1_024 * 1_024 } as const;

/** What a form says around its file. */
const formBytes = 65_536;

/** Headers that mean something different to different readers when they come twice. */
const onceOnly = [
  'host',
  'origin',
  'authorization',
  'content-type',
  'content-length',
  'content-encoding',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

/**
 * Says what a request may have, before anything of it is carried out. The order is part of the protection: name, method, origin,
 * site, token, type, size. Forwarded headers and cookies are never looked at; no header allows another origin anything.
 */
export function judge(request: GuardedRequest, context: GuardContext): Verdict {
  const headers = readHeaders(request.rawHeaders);
  if (!headers || !/^\/(?!\/)/.test(request.target)) return refuse(400, 'INVALID_INPUT');
  if (headers.get('host') !== context.host) return refuse(403, 'FORBIDDEN');

  const path = request.target.split('?', 1)[0] ?? '/';
  const isWrite = path === '/session' || path === '/rpc' || path.startsWith('/rpc/');
  if (!(isWrite ? ['POST'] : ['GET', 'HEAD']).includes(request.method)) return refuse(405, 'FORBIDDEN');

  const origin = headers.get('origin');
  if (origin === undefined ? isWrite : origin !== `http://${context.host}`) return refuse(403, 'FORBIDDEN');
  if (!comesFromOurPage(headers, isWrite, context)) return refuse(403, 'FORBIDDEN');
  if (!isWrite) return { kind: 'page', path };

  const isSession = path === '/session';
  if (!isSession) {
    const check = context.checkToken(readBearer(headers.get('authorization')));
    if (check === 'BLOCKED') return refuse(429, 'FORBIDDEN');
    if (check === 'WRONG') return refuse(401, 'FORBIDDEN');
  }
  const route = context.routes.get(path);
  if (!isSession && !route) return refuse(404, 'NOT_FOUND');

  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const takesFile = route?.takesFile === true;
  if (type !== (takesFile ? 'multipart/form-data' : 'application/json')) return refuse(415, 'INVALID_INPUT');
  if (headers.has('content-encoding')) return refuse(415, 'INVALID_INPUT');

  const maxBytes = isSession ? bodyLimits.session : maxBytesOf(route);
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return refuse(413, 'INPUT_TOO_LARGE');
  return route ? { kind: 'procedure', route, maxBytes } : { kind: 'session', maxBytes };
}

function maxBytesOf(route: Route | undefined): number {
  if (!route?.takesFile) return bodyLimits.procedure;
  return Math.max(bodyLimits.file, (route.maxFileBytes ?? 0) + formBytes);
}

export function refuse(status: Refusal['status'], code: FailureCode): Refusal {
  return { kind: 'refusal', status, code };
}

function readHeaders(raw: readonly string[]): ReadonlyMap<string, string> | null {
  const headers = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    if (headers.has(name) && onceOnly.includes(name)) return null;
    headers.set(name, raw[index + 1] ?? '');
  }
  return headers;
}

/** Browsers say where a request began. The launch page lies in a file, which counts as another site: it may lead here once. */
function comesFromOurPage(
  headers: ReadonlyMap<string, string>,
  isWrite: boolean,
  { isLaunching }: GuardContext,
): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === undefined || site === 'same-origin') return true;
  const isDocument =
    !isWrite && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  return isDocument && (site === 'none' || isLaunching());
}

function readBearer(header: string | undefined): string | null {
  return /^Bearer ([\w-]{43})$/.exec(header ?? '')?.[1] ?? null;
}
