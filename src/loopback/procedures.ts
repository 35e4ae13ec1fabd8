import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { apiHeaders } from './answers.ts';
import { type Refusal, refuse } from './guard.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import type { Route } from './routes.ts';

const streamLimit = 4;
const heartbeatMs = 15_000;

export type AnswerProcedure = (
  request: IncomingMessage,
  response: ServerResponse,
  call: { route: Route; maxBytes: number },
) => Promise<Refusal | null>;

export interface Procedures {
  answer: AnswerProcedure;
  /** Streams never end by themselves; those who listen come back when there is somebody to listen to. */
  endStreams(): void;
}

/** Hands a request that passed the guard to the core; null when the core has answered. A body that is too long or no JSON never reaches it. */
export function createProcedures(router: AnyRouter): Procedures {
  const handler = new RPCHandler(router, { eventIteratorKeepAliveInterval: heartbeatMs });
  const streams = new Set<ServerResponse>();

  const answer: AnswerProcedure = async (request, response, { route, maxBytes }) => {
    if (route.isStream) {
      if (streams.size >= streamLimit) return refuse(429, 'FORBIDDEN');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    }
    let body: unknown;
    try {
      body = await readBody(request, response, { maxBytes, takesFile: route.takesFile });
    } catch (error) {
      return error instanceof BodyTooLarge ? refuse(413, 'INPUT_TOO_LARGE') : refuse(400, 'INVALID_INPUT');
    }
    if (typeof body !== 'object' || body === null) {
      return refuse(400, 'INVALID_INPUT');
    }
    for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
    const { matched } = await handler.handle(Object.assign(request, { body }), response, {
      prefix: '/rpc',
      context: {},
    });
    return matched ? null : refuse(404, 'NOT_FOUND');
  };

  return {
    answer,
    endStreams() {
      for (const response of streams) response.destroy();
    },
  };
}
