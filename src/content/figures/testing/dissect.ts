import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { writeCapture } from './packet.ts';

/** A layer or a field as the dissector sees it, in bytes from the start of the packet. */
export interface Seen {
  name: string;
  pos: number;
  size: number;
  /** Its value as text; layers have none. */
  show: string;
}

/** Whether the dissector is on this machine. */
export function hasDissector(): boolean {
  return spawnSync('tshark', ['--version']).status === 0;
}

/**
 * Everything the dissector finds in a packet, in its order; layers are those whose names have no
 * dot.
 */
export function dissect(packet: Uint8Array): Seen[] {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-packet-'));
  try {
    const file = join(folder, 'packet.pcap');
    writeFileSync(file, writeCapture(packet));
    const { status, stdout, stderr } = spawnSync(
      'tshark',
      ['-o', 'eth.check_fcs:TRUE', '-r', file, '-T', 'pdml'],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (status !== 0) throw new Error(stderr);
    const $ = load(stdout, { xml: true });
    return $('proto, field')
      .get()
      .map(({ attribs: { name = '', pos, size, show = '' } }) => ({
        name,
        pos: Number(pos),
        size: Number(size),
        show,
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
