import type { TestCore } from '#tests/helpers/test-core.ts';

type Verb = 'add' | 'change' | 'export';

/** Before the core is asked this of an entry, `wait` has to resolve; when it rejects, the core never hears of it. Works on what is rendered afterwards. */
export function beforeEntries(core: TestCore, verb: Verb, wait: () => Promise<unknown>): void {
  const { client } = core;
  const entries = new Proxy(client.entries, {
    get(target, asked, receiver) {
      const call = Reflect.get(target, asked, receiver);
      if (asked !== verb) return call;
      return async (...given: unknown[]) => {
        await wait();
        return call(...given);
      };
    },
  });
  core.client = new Proxy(client, {
    get: (target, noun, receiver) => (noun === 'entries' ? entries : Reflect.get(target, noun, receiver)),
  });
}
