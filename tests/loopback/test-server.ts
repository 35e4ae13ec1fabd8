import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import type { AnyRouter } from '@orpc/server';
import { type Contract, contract } from '#contract/index.ts';
import { buildAssetMap } from '#core/page/asset-map.ts';
import type { LogEntry } from '#core/ports.ts';
import { type ServerOptions, startServer } from '#loopback/server.ts';
import { createSession, type Session } from '#loopback/session.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

export interface TestServer {
  port: number;
  host: string;
  origin: string;
  code: string;
  session: Session;
  log: LogEntry[];
  /** Moves the clock of the session. */
  advance(ms: number): void;
  /** Exchanges the code; every later `call` and `client` uses the token. */
  logIn(): Promise<string>;
  /** A request as our own page sends it; `headers` override, null leaves one out. */
  call(path: string, options?: CallOptions): Promise<Response>;
  client(): ContractRouterClient<Contract>;
  /** Sends bytes as they are and gives back everything that came until the server closed the connection. */
  sendRaw(request: string | Uint8Array): Promise<string>;
  openSocket(): Promise<Socket>;
  close(): Promise<void>;
}

export interface CallOptions {
  method?: string;
  body?: string | Uint8Array<ArrayBuffer> | FormData | ReadableStream<Uint8Array>;
  headers?: Record<string, string | null>;
  signal?: AbortSignal;
}

export interface TestServerOptions {
  timeouts?: ServerOptions['timeouts'];
  /** Instead of the real core. */
  own?: { contract: AnyContractRouter; router: AnyRouter };
}

/** The real server on a free port over the real core, with a small page of its own. */
export async function startTestServer({ timeouts, own }: TestServerOptions = {}): Promise<TestServer> {
  const core = own ? null : createTestCore();
  const page = makePage();
  const log: LogEntry[] = [];
  let now = 0;
  const session = createSession({ now: () => now });
  const server = await startServer({
    contract: own?.contract ?? contract,
    router: own?.router ?? (core as NonNullable<typeof core>).core.router,
    assets: buildAssetMap(page.folder),
    session,
    log: { write: (entry) => log.push(entry) },
    port: 0,
    ...(timeouts && { timeouts }),
  });
  const host = `127.0.0.1:${server.port}`;
  const origin = `http://${host}`;
  let token = '';

  const openSocket = () =>
    new Promise<Socket>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => resolve(socket));
      socket.once('error', reject);
    });

  const call: TestServer['call'] = (path, { method = 'POST', body, headers = {}, signal } = {}) => {
    const sent = {
      Origin: origin,
      'Content-Type': 'application/json',
      Authorization: token ? `Bearer ${token}` : null,
      ...headers,
    };
    return fetch(`${origin}${path}`, {
      method,
      headers: Object.entries(sent).filter((header): header is [string, string] => header[1] !== null),
      redirect: 'manual',
      ...(body !== undefined && { body }),
      // A stream is sent as chunks, without a length.
      ...(body instanceof ReadableStream && { duplex: 'half' }),
      ...(signal && { signal }),
    });
  };

  return {
    port: server.port,
    host,
    origin,
    code: session.code,
    session,
    log,
    advance: (ms) => {
      now += ms;
    },
    async logIn() {
      const response = await call('/session', { body: JSON.stringify({ code: session.code }) });
      ({ token } = (await response.json()) as { token: string });
      return token;
    },
    call,
    client: () =>
      createORPCClient(
        new RPCLink({
          url: `${origin}/rpc`,
          headers: { Origin: origin, Authorization: `Bearer ${token}` },
        }),
      ),
    async sendRaw(request) {
      const socket = await openSocket();
      const received = collect(socket);
      socket.write(request);
      return received;
    },
    openSocket,
    async close() {
      await server.close();
      core?.close();
      page.remove();
    },
  };
}

/** Everything a socket receives, once it is closed. */
export function collect(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.once('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** A built page, with what must not be served beside it. */
export function makePage(): { folder: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'langkah-test-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-sibling'));
  writeFileSync(join(root, 'renderer-sibling', 'secret.js'), 'SECRET');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><title>Langkah</title><script type="module" crossorigin src="./assets/index-abcd1234.js"></script></head><body><main id="root"></main></body></html>',
  );
  writeFileSync(join(folder, 'assets', 'index-abcd1234.js'), 'document.title = "Langkah runs";');
  writeFileSync(join(folder, 'assets', 'index-abcd1234.js.map'), 'SECRET');
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  symlinkSync(join(root, 'renderer-sibling', 'secret.js'), join(folder, 'assets', 'link.js'));
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}
