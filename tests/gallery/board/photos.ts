/* Pictures for the gallery: real ones, made by the browser that shows it. */
import { toBase64Url } from '#lib/base/bytes.ts';
import { takePicture } from '#lib/base/webp.ts';
import type { PhotoFile, PhotoView, PhotoWhere } from '#lib/ui/photos/photo-view.ts';
import { rgbaToThumbHash } from 'thumbhash';

interface Scene {
  readonly width: number;
  readonly height: number;
  /** From dawn to night. */
  readonly hour: number;
}

function paint({ width, height, hour }: Scene): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${210 + hour * 12} 45% ${70 - hour * 9}%)`);
  sky.addColorStop(1, `hsl(${36 - hour * 3} 70% ${80 - hour * 8}%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  const unit = Math.min(width, height);
  context.fillStyle = `hsl(${100 + hour * 20} 22% ${32 - hour * 2}%)`;
  context.beginPath();
  context.ellipse(width * 0.25, height * 1.05, width * 0.7, unit * 0.42, 0, 0, 7);
  context.fill();
  context.fillStyle = `hsl(${12 + hour * 30} 45% 40%)`;
  context.beginPath();
  context.ellipse(width * 0.55, height * 1.02, unit * 0.26, unit * 0.36, 0, 0, 7);
  context.fill();
  context.fillStyle = 'hsl(25 35% 48%)';
  context.beginPath();
  context.ellipse(width * 0.55, height * 0.5, unit * 0.12, unit * 0.15, 0, 0, 7);
  context.fill();
  return canvas;
}

function hintOf(scene: Scene): string {
  const part = 90 / Math.max(scene.width, scene.height);
  const [width, height] = [Math.round(scene.width * part), Math.round(scene.height * part)];
  const tiny = paint({ ...scene, width, height });
  const { data } = tiny.getContext('2d')!.getImageData(0, 0, width, height);
  return toBase64Url(rgbaToThumbHash(width, height, data));
}

async function bytesOf(scene: Scene): Promise<Uint8Array> {
  const blob = await paint(scene).convertToBlob({ type: 'image/webp', quality: 0.8 });
  return takePicture(new Uint8Array(await blob.arrayBuffer()))!;
}

/** `small` where it stands; the large one is four times as large. */
export function createPhoto(
  alt: string,
  { width, height, hour }: Scene,
  where: PhotoWhere | 'damaged' = 'here',
  larger: PhotoWhere | 'damaged' = where,
): PhotoView {
  const fileOf = (times: number, where: PhotoWhere | 'damaged'): PhotoFile => {
    const name = `${alt}-${width}-${hour}-${where}-${times}`;
    const scene = { width: width * times, height: height * times, hour };
    return {
      ...{ name, width: scene.width, height: scene.height, size: 38_214 * times },
      where: where === 'damaged' ? 'here' : where,
      read: async () => (where === 'damaged' ? new Uint8Array(40) : bytesOf(scene)),
      onfetch: () => undefined,
    };
  };
  const hint = hintOf({ width, height, hour });
  return { alt, hint, small: fileOf(1, where), large: fileOf(4, larger) };
}
