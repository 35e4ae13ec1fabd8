import type { ContractRouterClient } from '@orpc/contract';
import type { RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '#contract/index.ts';

/** The core as the page sees it, whichever way leads there. */
export type Client = ContractRouterClient<Contract>;
export type Api = RouterUtils<Client>;
