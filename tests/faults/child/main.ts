// The program that is killed, stopped and starved: the real core over a folder, told what to do as JSON on its command line.

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { type Orders, scenarios } from './scenarios.ts';

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;

/** A line of the ledger is on the disk before the next thing is done. */
function keepLedger(path: string) {
  const file = openSync(path, 'a', 0o600);
  return {
    acknowledge(line: unknown): void {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
      process.stdout.write('.');
    },
    close: () => closeSync(file),
  };
}

const ledger = keepLedger(orders.ledger);
await scenarios[orders.scenario](orders, ledger.acknowledge);
ledger.close();
