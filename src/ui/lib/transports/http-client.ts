import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '../client.ts';
import { reportConnection } from '../connection.ts';

// In the tab only, and only as long as the tab: whoever opens another one needs the address of a new start.
const tokenKey = 'langkah.token';

/** The core over HTTP, or null when nothing says that this page may talk to it. */
export async function connectOverHttp(): Promise<Client | null> {
  const token = (await exchangeCode()) ?? sessionStorage.getItem(tokenKey);
  if (token === null) return null;
  const link = new RPCLink({
    url: new URL('/rpc', window.location.href).href,
    headers: { Authorization: `Bearer ${token}` },
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      if (response.status === 401) reportConnection('ended');
      return response;
    },
  });
  return createORPCClient<Client>(link);
}

/** The address carries a one-time code in its fragment, which no server and no log sees. It leaves the address at once. */
async function exchangeCode(): Promise<string | null> {
  const code = /^#code=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (code === undefined) return null;
  window.history.replaceState(null, '', window.location.pathname);
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (!response.ok) return null;
    const { token } = (await response.json()) as { token: string };
    sessionStorage.setItem(tokenKey, token);
    return token;
  } catch {
    return null;
  }
}
