import { explainFault } from './explain-fault.ts';

/* Imported first by commands that read what a person names, or write: what the system refuses ends them with a Japanese message instead of a stack trace. */
process.on('uncaughtException', (error) => {
  console.error(explainFault(String(error)) ?? error);
  process.exit(1);
});
