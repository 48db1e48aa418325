/**
 * The published limits of docs/PROTOCOL.md §3, §4 and §6. Whether a payload counts depends on them,
 * so that a change to one is a change of protocol, but for those marked as a reader's own.
 */

/** The sealed body of an envelope, before sealing. */
export const MAX_BODY_BYTES = 200_000;
/** An inner update. */
export const MAX_PLAINTEXT_BYTES = 131_072;
export const MAX_CONTROL_PAYLOAD_BYTES = 16_384;
export const MAX_DEPS = 256;
/** nonce, the authenticator, the body. */
export const MAX_SEALED_BYTES = 24 + 16 + MAX_BODY_BYTES;

export const MAX_CHARTER_ADMITTERS = 64;

export const MAX_INNER_STRUCTS = 20_000;
export const MAX_INNER_DELETES = 20_000;
export const MAX_INNER_CLOCKS = 1_048_576;
export const MAX_BINARY_BYTES = 65_536;
/** Root names, map keys, format keys, node names. */
export const MAX_NAME_BYTES = 128;
/** Arrays and objects inside one another in an Any, Embed or Format value. */
export const MAX_VALUE_DEPTH = 16;

/** Types inside one another, the first one in a root: Yjs deletes by recursion. */
export const MAX_TYPE_DEPTH = 64;

/** A reader's own: one message, once reassembled. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
/** A reader's own: clients of a ledger update or a state vector. */
export const MAX_CLIENTS = 10_000;
