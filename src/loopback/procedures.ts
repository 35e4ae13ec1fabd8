import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { apiHeaders, sendRefusal } from './answers.ts';
import { refuse } from './guard.ts';
import { parseForm, parseJson, readBody } from './read-body.ts';
import type { Route } from './routes.ts';

const streamLimit = 4;
const heartbeatMs = 15_000;

export type AnswerProcedure = (
  request: IncomingMessage,
  response: ServerResponse,
  call: { route: Route; maxBytes: number },
) => Promise<void>;

/** Hands a request that passed the guard to the core. A body that is too long or no JSON never reaches it. */
export function answerProcedures(router: AnyRouter): AnswerProcedure {
  const handler = new RPCHandler(router, { eventIteratorKeepAliveInterval: heartbeatMs });
  let streamCount = 0;

  return async (request, response, { route, maxBytes }) => {
    if (route.isStream) {
      if (streamCount >= streamLimit) return sendRefusal(response, refuse(429, 'FORBIDDEN'));
      streamCount += 1;
      response.once('close', () => {
        streamCount -= 1;
      });
    }
    const bytes = await readBody(request, response, maxBytes);
    if (!bytes) return sendRefusal(response, refuse(413, 'INPUT_TOO_LARGE'));
    let body: unknown;
    try {
      body = route.takesFile
        ? await parseForm(bytes, request.headers['content-type'] ?? '')
        : parseJson(bytes);
    } catch {
      return sendRefusal(response, refuse(400, 'INVALID_INPUT'));
    }
    if (typeof body !== 'object' || body === null) {
      return sendRefusal(response, refuse(400, 'INVALID_INPUT'));
    }
    for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
    const { matched } = await handler.handle(Object.assign(request, { body }), response, {
      prefix: '/rpc',
      context: {},
    });
    if (!matched) sendRefusal(response, refuse(404, 'NOT_FOUND'));
  };
}
