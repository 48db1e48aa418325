/** What the host uses of @msimerson/stun, which comes without types. */
declare module '@msimerson/stun' {
  interface Attribute {
    readonly type: number;
  }
  interface Incoming extends Iterable<Attribute> {
    readonly type: number;
    readonly transactionId: Buffer;
  }
  interface Outgoing {
    addXorAddress(address: string, port: number): unknown;
    addFingerprint(): unknown;
  }
  interface Stun {
    /** Throws on bytes that are no STUN message. */
    decode(message: Buffer): Incoming;
    encode(message: Outgoing): Buffer;
    createMessage(type: number, transactionId: Buffer): Outgoing;
    readonly constants: Readonly<Record<string, number>>;
  }
  const stun: Stun;
  export default stun;
}
