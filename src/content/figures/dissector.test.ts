import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFrame } from './testing/content-frames.ts';
import { dissect, hasDissector, type Seen } from './testing/dissect.ts';
import { buildPacket, type Place } from './testing/packet.ts';
import { samples } from './testing/samples.ts';

const skip = hasDissector()
  ? false
  : 'tshark がないので、フレームの並びを独立した解析器と突き合わせていません（apt-get install tshark）';

for (const { frame, filling, layers, fields, reads } of samples) {
  test(
    `an independent dissector finds in a packet of ${frame} what the figure says`,
    { skip },
    () => {
      const { bytes, places } = buildPacket(contentFrame(frame), filling);
      const seen = dissect(bytes);
      assert.deepEqual(
        inOrder(
          seen.map(({ name }) => name),
          layers,
        ),
        layers,
        'layers',
      );
      for (const [path, name] of Object.entries(fields))
        assert.deepEqual(
          placeOf(seen, name, path),
          placeOfData(places, path),
          `${path} is ${name}`,
        );
      for (const [name, value] of Object.entries(reads))
        assert.equal(seen.find((field) => field.name === name)?.show, value, name);
      for (const { path, value } of places) {
        const name = fields[path];
        if (value === undefined || name === undefined) continue;
        assert.equal(
          Number(seen.find((field) => field.name === name)?.show),
          Number(value),
          `what stands in ${path}`,
        );
      }
    },
  );
}

/** The names in the order of those wanted, as far as they are found one after the other. */
function inOrder(names: readonly string[], wanted: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) if (name === wanted[found.length]) found.push(name);
  return found;
}

interface Where {
  byte: number;
  /** Left out for a field that is not made of whole bytes: the dissector reads it from more. */
  bytes?: number;
}

/** Where the data says that a field or a part stands. */
function placeOfData(places: readonly Place[], path: string): Where {
  const own = places.filter((place) => place.path === path || place.path.startsWith(`${path}.`));
  const start = own[0]?.start ?? Number.NaN;
  const bits = own.reduce((sum, place) => sum + place.bits, 0);
  return start % 8 === 0 && bits % 8 === 0
    ? { byte: start / 8, bytes: bits / 8 }
    : { byte: Math.floor(start / 8) };
}

/** Where the dissector finds it first. */
function placeOf(seen: readonly Seen[], name: string, path: string): Where {
  const found = seen.find((field) => field.name === name);
  assert.ok(found, `${path}: no ${name}`);
  return BITS.has(name) ? { byte: found.pos } : { byte: found.pos, bytes: found.size };
}

/** Fields of the dissector that are parts of bytes. */
const BITS: ReadonlySet<string> = new Set([
  'vlan.priority',
  'vlan.dei',
  'fcoe.ver',
  'fcip.framelen',
]);
