/* What needs a vault, other people or a network, and so stands still in the example. */

export type NotInExample = 'invite' | 'door' | 'passphrase' | 'device' | 'boards' | 'erase';
