/**
 * Who is here, and what was agreed: the roster rules of docs/PROTOCOL.md §5. Each rule looks only at
 * an operation and its causal past, so the answer is the same in whatever order operations came; a
 * choice between simultaneous charters alone can turn when an older one arrives.
 * Operations are added in any order that puts causes first; `resolveRoster` sorts them itself.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { equalBytes, toHex } from '#lib/base/bytes.ts';
import {
  boardIdOf,
  clientIdOf,
  deviceIdOf,
  memberBytesOf,
  memberIdFromBytes,
} from '#lib/crypto/derive.ts';
import { createCharters, type CharterHistory, type Charters } from '#lib/ledger/charters.ts';
import { CONTENT, CONTROL, type ChainKind } from '#lib/ledger/envelope.ts';
import { KIND_ADMIT, KIND_CHARTER, KIND_FOUND, type Charter } from '#lib/ledger/operations.ts';
import { compareOps, type RosterOp } from '#lib/ledger/roster-op.ts';

export interface Member {
  readonly id: MemberId;
  readonly bytes: Uint8Array;
  readonly devices: readonly DeviceId[];
  /** Null for the founder. */
  readonly admittedBy: MemberId | null;
  /** The invitation's id; null for the founder. */
  readonly invitation: Uint8Array | null;
}

export interface Device {
  readonly id: DeviceId;
  readonly signKey: Uint8Array;
  readonly boxKey: Uint8Array;
  readonly member: MemberId;
  readonly controlClient: number;
  readonly contentClient: number;
}

export interface ClientOwner {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly chain: ChainKind;
  readonly incarnation: number;
}

export interface DoubleInvitation {
  readonly invitation: Uint8Array;
  readonly devices: readonly DeviceId[];
}

export interface Roster {
  /** In the order of their admissions. */
  readonly members: readonly Member[];
  readonly devices: ReadonlyMap<DeviceId, Device>;
  readonly clients: ReadonlyMap<number, ClientOwner>;
  readonly charter: Charter | null;
  readonly charterName: Uint8Array | null;
  readonly charters: CharterHistory;
  readonly doubleInvitations: readonly DoubleInvitation[];
  memberOfDevice(id: DeviceId): MemberId | null;
  mayAdmit(member: MemberId): boolean;
}

/** One that counts. */
interface Admission {
  readonly op: RosterOp;
  readonly device: Device;
  readonly memberBytes: Uint8Array;
  readonly admittedBy: MemberId | null;
  readonly invitation: Uint8Array | null;
}

export interface RosterResolver {
  /** The device that the operation put on the roster, if it did. */
  add(op: RosterOp): DeviceId | null;
  roster(): Roster;
}

export function resolveRoster(board: Uint8Array, ops: readonly RosterOp[]): Roster {
  const resolver = createRosterResolver(board);
  // A lamport is above those of all its causes.
  for (const op of [...ops].sort(compareOps)) resolver.add(op);
  return resolver.roster();
}

export function createRosterResolver(board: Uint8Array): RosterResolver {
  const admissions = new Map<DeviceId, Admission[]>();
  const charters: Charters = createCharters(board);
  let resolved: Roster | null = null;

  function knownAdmission(device: Uint8Array, op: RosterOp): Admission | null {
    return admissions.get(deviceIdOf(device))?.find((one) => op.knows(one.op)) ?? null;
  }

  function knownMembers(op: RosterOp): Set<MemberId> {
    const members = new Set<MemberId>();
    for (const of of admissions.values())
      for (const one of of) if (op.knows(one.op)) members.add(one.device.member);
    return members;
  }

  function enrol(
    op: RosterOp,
    signKey: Uint8Array,
    boxKey: Uint8Array,
    invitation: Uint8Array | null,
  ): DeviceId {
    const memberBytes = memberBytesOf(board, signKey);
    const device = deviceOf(board, signKey, boxKey, memberIdFromBytes(memberBytes));
    const admittedBy =
      invitation === null ? null : memberIdFromBytes(memberBytesOf(board, op.device));
    const of = admissions.get(device.id) ?? [];
    of.push({ op, device, memberBytes, admittedBy, invitation });
    admissions.set(device.id, of);
    return device.id;
  }

  // RULE 1: the found counts if it is the first of its device's control chain and its keys and
  // nonce hash to the board id; it makes that device the first member's first.
  function found(op: RosterOp): DeviceId | null {
    if (op.operation.kind !== KIND_FOUND || op.seq !== 0 || op.incarnation !== 0) return null;
    const { boxKey, boardNonce, charter } = op.operation;
    if (!equalBytes(boardIdOf(op.device, boxKey, boardNonce), board)) return null;
    charters.found(op, charter);
    return enrol(op, op.device, boxKey, null);
  }

  // RULE 2: an admit counts if its author is on the roster by what it knows and the charter in
  // force by what it knows lets that member admit; it does nothing for a device that it knows to
  // be on the roster.
  function admit(op: RosterOp): DeviceId | null {
    if (op.operation.kind !== KIND_ADMIT) return null;
    const author = knownAdmission(op.device, op);
    const charter = charters.inForceBy(op)?.charter;
    if (author === null || charter === undefined) return null;
    if (!letsAdmit(charter, author.memberBytes)) return null;
    const { signKey, boxKey, invitation } = op.operation;
    if (knownAdmission(signKey, op) !== null) return null;
    return enrol(op, signKey, boxKey, invitation);
  }

  return {
    add(op) {
      resolved = null;
      switch (op.operation.kind) {
        case KIND_FOUND:
          return found(op);
        case KIND_ADMIT:
          return admit(op);
        case KIND_CHARTER: {
          const author = knownAdmission(op.device, op);
          if (author !== null)
            charters.endorse(op, op.operation, author.device.member, () => knownMembers(op));
          return null;
        }
      }
    },
    roster() {
      resolved ??= rosterOf([...admissions.values()].flat(), charters);
      return resolved;
    },
  };
}

function letsAdmit(charter: Charter, member: Uint8Array): boolean {
  return (
    charter.admits === 'any-member' ||
    charter.admitters.some((admitter) => equalBytes(admitter, member))
  );
}

function rosterOf(admissions: Admission[], charters: Charters): Roster {
  const devices = new Map<DeviceId, Device>();
  const members: Member[] = [];
  const clients = new Map<number, ClientOwner>();
  const onInvitation = new Map<string, { invitation: Uint8Array; devices: Set<DeviceId> }>();
  for (const one of admissions.sort((a, b) => compareOps(a.op, b.op))) {
    if (one.invitation !== null) {
      const key = toHex(one.invitation);
      const at = onInvitation.get(key) ?? { invitation: one.invitation, devices: new Set() };
      at.devices.add(one.device.id);
      onInvitation.set(key, at);
    }
    // RULE 3: admits of one device by two people at once are one admission: the first's.
    const { device, admittedBy, invitation, memberBytes } = one;
    if (devices.has(device.id)) continue;
    devices.set(device.id, device);
    members.push({
      id: device.member,
      bytes: memberBytes,
      devices: [device.id],
      admittedBy,
      invitation,
    });
    registerClients(clients, device);
  }
  const inForce = charters.inForce();
  return {
    members,
    devices,
    clients,
    charter: inForce?.charter ?? null,
    charterName: inForce?.name ?? null,
    charters: charters.history(members.length),
    // RULE 4: two different devices on one invitation both stay, and are named.
    doubleInvitations: [...onInvitation.values()]
      .filter((at) => at.devices.size > 1)
      .map((at) => ({ invitation: at.invitation, devices: [...at.devices] })),
    memberOfDevice: (id) => devices.get(id)?.member ?? null,
    mayAdmit: (member) =>
      inForce !== null &&
      members.some((one) => one.id === member && letsAdmit(inForce.charter, one.bytes)),
  };
}

function deviceOf(
  board: Uint8Array,
  signKey: Uint8Array,
  boxKey: Uint8Array,
  member: MemberId,
): Device {
  return {
    id: deviceIdOf(signKey),
    signKey,
    boxKey,
    member,
    controlClient: clientIdOf(board, signKey, CONTROL, 0),
    contentClient: clientIdOf(board, signKey, CONTENT, 0),
  };
}

// RULE 6: both chains of a device get their client id; of two devices that collide the first
// keeps it.
function registerClients(clients: Map<number, ClientOwner>, device: Device): void {
  const { id, member, controlClient, contentClient } = device;
  for (const [clientId, chain] of [
    [controlClient, CONTROL],
    [contentClient, CONTENT],
  ] as const)
    if (!clients.has(clientId))
      clients.set(clientId, { device: id, member, chain, incarnation: 0 });
}
