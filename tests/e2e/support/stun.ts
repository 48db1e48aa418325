/** A STUN server that tells everyone the same outer address, as if they stood behind one router. */

import dgram from 'node:dgram';

const MAGIC = 0x21_12_a4_42;
const OUTER = { address: [203, 0, 113, 7], port: 40_000 };

export async function startStun(): Promise<{ url: string; close(): void }> {
  const socket = dgram.createSocket('udp4');
  socket.on('message', (message, from) => {
    if (message.length >= 20 && message.readUInt16BE(0) === 0x0001)
      socket.send(answerTo(message), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { url: `stun:127.0.0.1:${String(socket.address().port)}`, close: () => socket.close() };
}

/** A binding success with XOR-MAPPED-ADDRESS, RFC 8489 §14.2. */
function answerTo(request: Buffer): Buffer {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(0x0101, 0);
  answer.writeUInt16BE(12, 2);
  request.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(0x0020, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt8(1, 25);
  answer.writeUInt16BE(OUTER.port ^ (MAGIC >>> 16), 26);
  answer.writeUInt32BE((Buffer.from(OUTER.address).readUInt32BE(0) ^ MAGIC) >>> 0, 28);
  return answer;
}
