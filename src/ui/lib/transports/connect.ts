import type { Client } from '../client.ts';
import { connectToDesktop } from './desktop-client.ts';
import { connectOverHttp } from './http-client.ts';

/** Whichever way leads to the core from here; null when this page was not opened by Langkah. */
export async function connect(): Promise<Client | null> {
  return window.langkah ? connectToDesktop(window.langkah) : connectOverHttp();
}
