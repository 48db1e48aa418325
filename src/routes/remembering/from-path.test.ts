import { describe, expect, it } from 'vitest';
import { leaveKind, leaveOn, leaveWaiting, pathLeft, takeKind, takeWaiting } from './from-path.ts';

describe('what somebody takes along from the path after a loss', () => {
  it('is said once: what had happened to the page they begin, and to home that it waits', () => {
    leaveKind('imprisoned');
    leaveWaiting();
    expect([takeKind(), takeWaiting()]).toEqual(['imprisoned', true]);
    expect([takeKind(), takeWaiting()]).toEqual([null, false]);
  });

  it('leads back into the path of that board alone, and into none that was left for good', () => {
    leaveOn('La Enredadera', 2);
    expect([pathLeft('La Enredadera'), pathLeft('Milpa')]).toEqual([2, null]);
    leaveOn('La Enredadera', null);
    expect(pathLeft('La Enredadera')).toBeNull();
  });
});
