/*
 * The mark as two strokes in a 32-unit square: arches 4.2 thick, wefts 3.6 thick, round ends.
 * Where one passes under the other it is left out with a little air, so that the mark needs no ground colour.
 */
export const MARK_ARCHES =
  'M4.5 26V28.3M4.5 16V13.5C4.5 7 9.6 2.6 16 2.6S27.5 7 27.5 13.5V22' +
  'M11 22V14.4C11 11.3 13.2 9.2 16 9.2S21 11.3 21 14.4V16M21 26V28.3';
export const MARK_WEFTS = 'M2.4 21H6.1M15.9 21H22.6M9.4 27H16.1M25.9 27H29.6';
