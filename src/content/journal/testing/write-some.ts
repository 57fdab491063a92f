/* Writes FILES (texts by path, as JSON) into FOLDER and removes its file `gone`, as an import. */
import { join } from 'node:path';
import { writeAll } from '../write-all.ts';

const folder = process.env['FOLDER'] ?? '';
const files = Object.entries(JSON.parse(process.env['FILES'] ?? '{}') as Record<string, string>);
await writeAll(
  join(folder, '.importing'),
  files.map(([path, text]) => ({ file: join(folder, path), text })),
  [join(folder, 'gone')],
);
