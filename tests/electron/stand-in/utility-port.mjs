import { EventEmitter } from 'node:events';

const parentPort = new EventEmitter();
parentPort.postMessage = (message) => process.send(message);
process.on('message', (data) => parentPort.emit('message', { data }));
// Whoever it worked for is gone.
process.once('disconnect', () => process.exit());
process.parentPort = parentPort;
