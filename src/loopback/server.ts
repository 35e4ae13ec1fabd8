import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { AnyContractRouter } from '@orpc/contract';
import type { AnyRouter } from '@orpc/server';
import type { AssetMap } from '#core/page/asset-map.ts';
import { answerPage } from '#core/page/page.ts';
import type { Log } from '#core/ports.ts';
import { malformedAnswer, sendJson, sendRefusal } from './answers.ts';
import { judge, type Refusal, refuse, type Verdict } from './guard.ts';
import { createProcedures, type Procedures } from './procedures.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { listRoutes } from './routes.ts';
import type { Session } from './session.ts';

export const address = '127.0.0.1';

export interface ServerOptions {
  contract: AnyContractRouter;
  router: AnyRouter;
  assets: AssetMap;
  session: Session;
  log: Log;
  /** 0: any that is free. */
  port: number;
  /** Tests shorten them. */
  timeouts?: { headersMs: number; requestMs: number; checkEveryMs: number };
}

export interface RunningServer {
  port: number;
  /** Ends streams, lets calls that have begun end for a second, then closes every connection. */
  close(): Promise<void>;
}

const usualTimeouts = { headersMs: 10_000, requestMs: 60_000, checkEveryMs: 2_000 };
const graceMs = 1_000;

/** Listens on this machine only. Rejects with Node's `EADDRINUSE` or `EACCES` when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { headersMs, requestMs, checkEveryMs } = options.timeouts ?? usualTimeouts;
  const procedures = createProcedures(options.router);
  const answer = createAnswer(options, procedures, () => (server.address() as AddressInfo).port);
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16_384,
    },
    answer,
  );
  server.maxConnections = 64;
  server.maxRequestsPerSocket = 1_000;
  // Otherwise Node asks for the body before the guard has seen the request.
  server.on('checkContinue', answer);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(malformedAnswer(error.code));
    else socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: options.port, exclusive: true }, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const isClosed = new Promise((resolve) => server.close(resolve));
      procedures.endStreams();
      await Promise.race([isClosed, delay(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await isClosed;
    },
  };
}

function createAnswer(
  { contract, assets, session, log }: ServerOptions,
  procedures: Procedures,
  readPort: () => number,
) {
  const routes = listRoutes(contract);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const verdict = judge(
      { method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders },
      {
        host: `${address}:${readPort()}`,
        routes,
        isLaunching: session.isLaunching,
        checkToken: session.checkToken,
      },
    );
    carryOut(verdict, request, response, { assets, session, procedures })
      .then((refusal) => {
        if (!refusal) return;
        // Never a header, a query or a path that is not ours.
        const event =
          verdict.kind === 'procedure' ? `refused.${verdict.route.name}` : `refused.${verdict.kind}`;
        log.write({ event, code: String(refusal.status) });
        sendRefusal(response, refusal);
      })
      .catch(() => {
        // The connection broke while the body came or the answer went: there is nobody left to tell.
        response.destroy();
      });
  };
}

/** Answers, or says why not. */
async function carryOut(
  verdict: Verdict,
  request: IncomingMessage,
  response: ServerResponse,
  parts: { assets: AssetMap; session: Session; procedures: Procedures },
): Promise<Refusal | null> {
  switch (verdict.kind) {
    case 'refusal':
      return verdict;
    case 'page': {
      const nonce = randomBytes(16).toString('base64url');
      const { status, headers, body } = answerPage(verdict.path, parts.assets, { nonce });
      response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
      return null;
    }
    case 'session':
      return exchangeCode(request, response, verdict.maxBytes, parts.session);
    case 'procedure':
      return parts.procedures.answer(request, response, verdict);
  }
}

async function exchangeCode(
  request: IncomingMessage,
  response: ServerResponse,
  maxBytes: number,
  session: Session,
): Promise<Refusal | null> {
  let code: unknown;
  try {
    const body = await readBody(request, response, { maxBytes, takesFile: false });
    code = (body as { code?: unknown } | null)?.code;
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(413, 'INPUT_TOO_LARGE');
  }
  if (typeof code !== 'string') return refuse(400, 'INVALID_INPUT');
  const exchange = session.exchange(code);
  if (exchange === 'BLOCKED') return refuse(429, 'FORBIDDEN');
  if (exchange === 'WRONG') return refuse(401, 'FORBIDDEN');
  sendJson(response, exchange);
  return null;
}
