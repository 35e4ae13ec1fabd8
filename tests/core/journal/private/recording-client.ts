import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/index.ts';

type Client = ContractRouterClient<Contract>;
type Procedure = (input: unknown, options?: unknown) => Promise<unknown>;

/** What a procedure answered, under its name: `contacts.list`. */
export type Hear = (name: string, answer: unknown) => void;

/** The same client, of which everything that is answered is heard: outputs, failures and what streams say. */
export function recordAnswers(client: Client, hear: Hear): Client {
  const call = (name: string, procedure: Procedure) => async (input: unknown, options?: unknown) => {
    try {
      const answer = await procedure(input, options);
      if (isStream(answer)) return listenTo(name, answer, hear);
      hear(name, await keep(answer));
      return answer;
    } catch (error) {
      hear(name, { failure: JSON.stringify(error), message: String(error) });
      throw error;
    }
  };
  return new Proxy(client, {
    get: (nouns, noun) =>
      new Proxy(nouns[noun as keyof Client] as object, {
        // What the router makes is no plain object: bound to it, as it would be called.
        get: (verbs, verb) =>
          call(`${String(noun)}.${String(verb)}`, Reflect.get(verbs, verb) as unknown as Procedure),
      }),
  });
}

/** As it is now: a file may be moved away as soon as it was fetched. */
async function keep(answer: unknown): Promise<unknown> {
  if (answer instanceof File) return { name: answer.name, bytes: await answer.bytes() };
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  const parts = Object.entries(answer).map(async ([key, part]) => [key, await keep(part)]);
  return Object.fromEntries(await Promise.all(parts));
}

function isStream(answer: unknown): answer is AsyncIterator<unknown, unknown, void> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

async function* listenTo(name: string, stream: AsyncIterator<unknown, unknown, void>, hear: Hear) {
  hear(name, undefined);
  try {
    for (;;) {
      const { done, value } = await stream.next();
      hear(name, value);
      if (done) return value;
      yield value;
    }
  } finally {
    await stream.return?.();
  }
}
