import { connect, type Socket } from 'node:net';
import { commands, type Wire } from './commands.ts';

/**
 * Starts a session with a Firefox that listens with `--marionette` on a port of this machine.
 * Messages are `length:JSON`, a command `[0, id, name, parameters]`, its answer `[1, id, error,
 * result]` (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Debian has
 * no geckodriver, which would translate the W3C's protocol. `end` ends the browser.
 */
export async function marionetteWire(port: number, end: () => Promise<void>): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  const ask = asker(socket);
  await ask('WebDriver:NewSession', {});
  return {
    async send(command, parameters) {
      const answer = await ask(commands[command].marionette, parameters);
      return answer !== null && typeof answer === 'object' && 'value' in answer
        ? answer.value
        : answer;
    },
    async close() {
      socket.destroy();
      await end();
    },
  };
}

type Answer = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

function asker(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  readMessages(socket, (message) => {
    // The first message is a greeting.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as Answer;
    if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.on('error', (error) => waiting.forEach(({ reject }) => reject(error)));
  return (name, parameters) => {
    const id = (last += 1);
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answer.promise;
  };
}

/** Messages come in any number of pieces. */
function readMessages(socket: Socket, tell: (message: unknown) => void) {
  let rest = Buffer.alloc(0);
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, Buffer.from(piece)]);
    for (;;) {
      const start = rest.indexOf(':') + 1;
      const end = start + Number(rest.subarray(0, start - 1));
      if (start === 0 || rest.length < end) return;
      tell(JSON.parse(rest.subarray(start, end).toString()));
      rest = rest.subarray(end);
    }
  });
}
