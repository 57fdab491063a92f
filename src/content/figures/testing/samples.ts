import type { Draft, Filling } from './packet.ts';

/** One packet of a frame, and what the dissector must find in it. */
export interface Sample {
  /** The id of the frame. */
  frame: string;
  filling: Filling;
  /** The layers that the dissector must name, in this order; it may name others between. */
  layers: readonly string[];
  /** Which field of the frame is which field (or layer) of the dissector. */
  fields: Readonly<Record<string, string>>;
  /**
   * What the dissector must read, by its own names: values that lie in bits, and check sequences
   * that must be right.
   */
  reads: Readonly<Record<string, string>>;
}

const ether = '020000000001' + '020000000002' + '0800';
const fcs = ({ crc }: Draft) => crc('eth');
const ipv4 = (protocol: string) => (draft: Draft) =>
  `${ipHead(draft)}${protocol}0000c0000201c0000202`;
const ipHead = ({ from }: Draft) => `4500${from('ip').toString(16).padStart(4, '0')}0001000040`;
const tcpRest = '00000001' + '00000001' + '5018' + 'ffff00000000';
const fcHeader = '01010203' + '00040506' + '08000000' + '00000000' + '0011ffff' + '00000000';
const tcp = {
  'tcp.src': 'tcp.srcport',
  'tcp.dst': 'tcp.dstport',
  ip: 'ip',
  tcp: 'tcp',
  fcs: 'eth.fcs',
  eth: 'eth',
};

/**
 * A packet for each kind of frame that goes over a cable. Addresses are those reserved for
 * examples.
 */
export const samples: readonly Sample[] = [
  {
    frame: 'fcoe',
    filling: {
      'eth.dst': '0efc00010203',
      'eth.src': '0efc00040506',
      'tag.pcp': 3,
      // A number that needs all twelve bits.
      'tag.vid': 2748,
      'header.sof': 0x2e,
      'fc.header': fcHeader,
      'fc.crc': ({ crc }) => crc('fc.header'),
      'trailer.eof': 0x42,
      fcs,
    },
    layers: ['eth', 'vlan', 'fcoe', 'fc'],
    fields: {
      'eth.dst': 'eth.dst',
      'eth.src': 'eth.src',
      'tag.tpid': 'eth.type',
      'tag.pcp': 'vlan.priority',
      'tag.dei': 'vlan.dei',
      'type.type': 'vlan.etype',
      header: 'fcoe',
      'header.version': 'fcoe.ver',
      'header.sof': 'fcoe.sof',
      'fc.header': 'fc',
      'fc.data': 'fcp',
      'fc.crc': 'fcoe.crc',
      'trailer.eof': 'fcoe.eof',
      fcs: 'eth.fcs',
    },
    reads: {
      'vlan.priority': '3',
      'vlan.dei': '0',
      'vlan.id': '2748',
      'fcoe.sof': '0x2e',
      'fcoe.crc.status': '1',
      'eth.fcs.status': '1',
    },
  },
  {
    frame: 'vxlan',
    filling: {
      'eth.dst': '020000000001',
      'eth.src': '020000000002',
      'ip.head': ipHead,
      'ip.src': 'c0000201',
      'ip.dst': 'c0000202',
      'udp.src': 50000,
      'udp.length': ({ from }) => from('udp'),
      'vxlan.vni': 5000,
      inner: `${ether}4500001400010000400100000a0000010a000002`,
      fcs,
    },
    layers: ['eth', 'ip', 'udp', 'vxlan', 'eth', 'ip'],
    fields: {
      eth: 'eth',
      'eth.dst': 'eth.dst',
      'eth.src': 'eth.src',
      'eth.type': 'eth.type',
      ip: 'ip',
      'ip.protocol': 'ip.proto',
      'ip.checksum': 'ip.checksum',
      'ip.src': 'ip.src',
      'ip.dst': 'ip.dst',
      udp: 'udp',
      'udp.src': 'udp.srcport',
      'udp.dst': 'udp.dstport',
      'udp.length': 'udp.length',
      'udp.checksum': 'udp.checksum',
      vxlan: 'vxlan',
      'vxlan.vni': 'vxlan.vni',
      'vxlan.reserved-2': 'vxlan.reserved8',
      fcs: 'eth.fcs',
    },
    reads: { 'vxlan.flag_i': '1', 'vxlan.vni': '5000', 'eth.fcs.status': '1' },
  },
  {
    frame: 'iscsi',
    filling: {
      eth: ether,
      ip: ipv4('06'),
      'tcp.src': 50000,
      'tcp.rest': tcpRest,
      'bhs.flags': 0xa1,
      'bhs.data-length': 8,
      'bhs.task': 7,
      'bhs.transfer': 8,
      'bhs.cmd-sn': 2,
      'bhs.stat-sn': 3,
      'bhs.cdb': '2a0000000000000001000000',
      data: '0102030405060708',
      fcs,
    },
    layers: ['eth', 'ip', 'tcp', 'iscsi', 'scsi'],
    fields: {
      ...tcp,
      'bhs.opcode': 'iscsi.opcode',
      'bhs.flags': 'iscsi.flags',
      'bhs.ahs-length': 'iscsi.totalahslength',
      'bhs.data-length': 'iscsi.datasegmentlength',
      'bhs.task': 'iscsi.initiatortasktag',
      'bhs.transfer': 'iscsi.scsicommand.expecteddatatransferlength',
      'bhs.cmd-sn': 'iscsi.cmdsn',
      'bhs.stat-sn': 'iscsi.expstatsn',
      'bhs.cdb': 'scsi',
      data: 'iscsi.immediatedata',
    },
    reads: {
      'iscsi.cmdsn': '2',
      'iscsi.expstatsn': '3',
      'iscsi.datasegmentlength': '8',
      'eth.fcs.status': '1',
    },
  },
  {
    frame: 'fcip',
    filling: {
      eth: ether,
      ip: ipv4('06'),
      'tcp.src': 50000,
      'tcp.rest': tcpRest,
      'fcip.complement': 'fefe',
      'fcip.copy': '0101fefe',
      'fcip.pflags-complement': 'ffff',
      'fcip.length': ({ from }) => from('fcip') / 4,
      'fcip.length-complement': ({ from }) => 0xffff - from('fcip') / 4,
      'fcip.seconds': 1,
      'fcip.fraction': 2,
      'fc.sof': '2e2ed1d1',
      'fc.header': fcHeader,
      'fc.crc': ({ crc }) => crc('fc.header'),
      'fc.eof': '4242bdbd',
      fcs,
    },
    layers: ['eth', 'ip', 'tcp', 'fcip', 'fc'],
    fields: {
      ...tcp,
      fcip: 'fcip',
      'fcip.protocol': 'fcip.proto',
      'fcip.version': 'fcip.version',
      'fcip.copy': 'fcip.encap_word1',
      'fcip.length': 'fcip.framelen',
      'fcip.length-complement': 'fcip.framelenc',
      'fcip.seconds': 'fcip.tsec',
      'fcip.fraction': 'fcip.tusec',
      'fcip.crc': 'fcip.encap_crc',
      'fc.header': 'fc',
    },
    // 544 words of four bytes are 2176 bytes; SOF and EOF stand where the dissector reads these
    // codes.
    reads: {
      'fcip.framelen': '544',
      'fcip.sof': '0x2e',
      'fcip.sofc': '0xd1',
      'fcip.eof': '0x42',
      'fcip.eofc': '0xbd',
      'eth.fcs.status': '1',
    },
  },
];
