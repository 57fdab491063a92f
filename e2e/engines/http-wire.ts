import { commands, type Wire } from './commands.ts';

/**
 * Starts a session with a driver that listens at an address, once it does. `capabilities` is what
 * the driver must offer; `end` ends the driver.
 */
export async function httpWire(
  address: string,
  capabilities: object,
  end: () => void,
): Promise<Wire> {
  while (!(await ready(address))) await pause();
  const { sessionId } = (await ask(`${address}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${address}/session/${sessionId}`;
  return {
    send(command, { id, ...parameters }) {
      const [method, path] = commands[command].http;
      return ask(
        `${session}/${path.replace('{id}', String(id))}`,
        method,
        method === 'POST' ? parameters : undefined,
      );
    },
    async close() {
      await ask(session, 'DELETE');
      end();
    },
  };
}

async function ready(address: string): Promise<boolean> {
  return fetch(`${address}/status`).then(({ ok }) => ok, () => false);
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** Time for a program to start; nothing tells when it listens. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
