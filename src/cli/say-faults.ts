import { explainFault } from './explain-fault.ts';

/* Imported first by commands that read what a person names, or write: what the system refuses ends them with a Japanese message instead of a stack trace. */
process.on('uncaughtException', (error) => {
  console.error(explainFault(String(error)) ?? error);
  process.exit(1);
});

// A reader that has seen enough (`| head`) is no fault; a disk that is full is one, though nothing was thrown.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(explainFault(String(error)) ?? error);
  process.exit(1);
});
