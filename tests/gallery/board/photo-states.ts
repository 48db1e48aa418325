/* The states of photos: at their place, looked at, and in a form. */
import type { PhotoTrouble, ReadyPhoto } from '#lib/base/photo.ts';
import { err, type Result } from '#lib/base/result.ts';
import { preparePhoto } from '#lib/platform/photo/prepare-photo.ts';
import PhotoField from '#lib/ui/photos/PhotoField.svelte';
import PhotoTasks from '#lib/ui/photos/PhotoTasks.svelte';
import PhotoViewer from '#lib/ui/photos/PhotoView.svelte';
import type { FieldPhoto, PhotoView } from '#lib/ui/photos/photo-view.ts';
import PhotoWall from './PhotoWall.svelte';
import { createPhoto } from './photos.ts';
import { createShell, nothing, type State } from './state.ts';

type Told = Exclude<PhotoTrouble, 'cancelled'>;

export function createPhotoStates(es: boolean): Record<string, State> {
  const part = (component: State['component'], props: Record<string, unknown>): State => ({
    ...{ component, props, shell: createShell(), isPart: true },
  });
  const words = es
    ? [
        'Nicolasa se ríe con una olla en las manos',
        'El patio de la casa, al amanecer',
        'La marcha vista desde el puente',
      ]
    : [
        'Nicolasa laughs, a pot in her hands',
        'The yard of the house at dawn',
        'The march, seen from the bridge',
      ];
  const [laughing = '', yard = '', march = ''] = words;
  const upright = { width: 360, height: 480, hour: 1 };
  const across = { width: 480, height: 360, hour: 0 };
  const wide = { width: 480, height: 120, hour: 4 };
  const here = createPhoto(laughing, upright);
  const wall: readonly PhotoView[] = [
    ...[here, createPhoto(yard, across), createPhoto(march, wide)],
    ...[createPhoto(yard, { ...across, hour: 3 }, 'coming')],
    ...[createPhoto(laughing, { ...across, hour: 2 }, 'held-back')],
    ...[createPhoto(march, { ...across, hour: 4 }, 'elsewhere')],
    ...[createPhoto('', { ...across, hour: 5 }, 'elsewhere')],
    ...[createPhoto(yard, { ...across, hour: 1 }, 'damaged')],
    ...[createPhoto(march, wide, 'held-back')],
  ];
  const inForm = wall.slice(0, 3).map(({ alt, hint, small }, at): FieldPhoto => ({
    ...{ id: String(at), alt: at === 1 ? '' : alt, hint, small, made: null },
  }));
  const prepare = (): Promise<Result<ReadyPhoto, PhotoTrouble>> => Promise.resolve(err('damaged'));
  const file = (name: string): File => new File([], name);
  const troubles: readonly Told[] = [
    ...(['not-an-image', 'damaged', 'too-large', 'cannot-open-this-kind'] as const),
    ...(['took-too-long', 'no-memory', 'not-in-this-browser', 'not-loaded'] as const),
  ];
  const working = { id: 'a', file: file('IMG_2031.jpg'), isWorking: true, trouble: null };
  return {
    'photo-wall': part(PhotoWall, { photos: wall }),
    'photo-arch': part(PhotoWall, { photos: [here], arch: true }),
    'photo-arch-elsewhere': part(PhotoWall, {
      ...{ photos: [createPhoto(laughing, upright, 'elsewhere')], arch: true },
    }),
    'photo-view': part(PhotoViewer, { photo: here, open: true, by: { name: 'Brisa', thread: 2 } }),
    'photo-view-coming': part(PhotoViewer, {
      ...{ photo: createPhoto(march, across, 'coming'), open: true },
    }),
    'photo-view-small': part(PhotoViewer, {
      ...{ photo: createPhoto(yard, across, 'here', 'held-back'), open: true },
      by: { name: 'Brisa', thread: 2 },
    }),
    // One can choose photos here and see what becomes of them.
    'photo-field-empty': part(PhotoField, { photos: [], prepare: preparePhoto }),
    'photo-field-one': part(PhotoField, { photos: inForm.slice(0, 1), most: 1, prepare }),
    'photo-field-several': part(PhotoField, { photos: inForm, most: 3, prepare }),
    'photo-field-troubles': part(PhotoTasks, {
      tasks: [
        ...[working, { ...working, id: 'b', isWorking: false }],
        ...troubles.map((trouble) => ({
          ...{ id: trouble, file: file('IMG_2032.jpg'), isWorking: false, trouble },
        })),
      ],
      ondrop: nothing,
    }),
  };
}
