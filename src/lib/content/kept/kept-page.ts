/**
 * A memorial as a page that anybody's browser shows, without a script and without a network. Whatever
 * stands in it has been through `escapeText`; the photos are images by the ids of `photoId`.
 */

import { toBase64 } from '#lib/base/base64.ts';
import { escapeText } from '#lib/content/escape.ts';
import type {
  KeptGathering,
  KeptMemorial,
  KeptMemory,
  KeptPhoto,
} from '#lib/domain/remembrance/kept.ts';
import {
  hasWords,
  type Story,
  type StoryBlock,
  type StoryText,
} from '#lib/domain/remembrance/kept-story.ts';

/** Every word of the software in the file, in its language; fit for every status but `status`. */
export interface KeptWords {
  /** Of the window: it says no more than the name of the file. */
  readonly title: string;
  /** How it is with them, where the group has no words of its own for it; may be empty. */
  readonly status: string;
  readonly noteTitle: string;
  readonly storyTitle: string;
  readonly memoriesTitle: string;
  readonly photosTitle: string;
  readonly carriesTitle: string;
  readonly gatheringsTitle: string;
  readonly causeTitle: string;
  readonly unspokenTitle: string;
  readonly song: string;
  readonly food: string;
  /** "Told by Inés, written down by Flor"; empty where nobody is named. */
  by(memory: Pick<KeptMemory, 'by' | 'toldBy'>): string;
  gathering(gathering: KeptGathering): string;
  tendedBy(names: readonly string[]): string;
  /** When it was made, and that it is not sealed. */
  readonly foot: string;
}

export function photoId(place: number): string {
  return `photo-${String(place + 1)}`;
}

export function createKeptPage(memorial: KeptMemorial, words: KeptWords): string {
  const { lines, carries, gatherings, tenders, photos, portrait } = memorial;
  const figures = (memory: number | null): string =>
    photos
      .map((photo, at) => (photo.memory === memory && at !== portrait ? figureOf(photo, at) : ''))
      .join('');
  const memories = memorial.memories.map((memory, at) => memoryOf(memory, words) + figures(at));
  const gathered = gatherings.map((one) => lineOf(one.words, words.gathering(one)));
  const carried = carries.map(({ words: carried, by }) => lineOf(carried, by));
  return [
    before(lines.note, words.noteTitle),
    top(memorial, words),
    hasWords(memorial.story) ? section(words.storyTitle, storyOf(memorial.story)) : '',
    section(
      words.memoriesTitle,
      memories.map((one) => `<article class="told">${one}</article>`),
    ),
    section(words.photosTitle, figures(null)),
    section(words.carriesTitle, listOf(carried)),
    section(words.gatheringsTitle, listOf(gathered)),
    folded(words.causeTitle, lines.cause),
    section(words.unspokenTitle, paragraph(lines.unspoken)),
    '<footer class="app small soft">',
    tenders.length > 0 ? `<p dir="auto">${escapeText(words.tendedBy(tenders))}</p>` : '',
    `<p>${escapeText(words.foot)}</p></footer>`,
  ].join('\n');
}

function top({ lines, photos, portrait }: KeptMemorial, words: KeptWords): string {
  const photo = portrait === null ? undefined : photos[portrait];
  const said = (text: string, name: string): string => paragraph(text, name);
  return [
    '<header class="over">',
    photo === undefined ? '' : `<div class="arch">${imageOf(photo, portrait ?? 0)}</div>`,
    `<h1 dir="auto">${escapeText(lines.name)}</h1>`,
    said(lines.pronouns, 'soft'),
    said(lines.dates, 'soft'),
    said(lines.way === '' ? words.status : lines.way, 'way words'),
    said(lines.said, 'said words'),
    '</header>',
  ].join('');
}

function before(note: string, title: string): string {
  if (note === '') return '';
  return `<section class="before"><h2>${escapeText(title)}</h2>${paragraph(note)}</section>`;
}

function memoryOf(memory: KeptMemory, words: KeptWords): string {
  const { song, food } = memory;
  const thing = (name: string, value: string): string =>
    value === ''
      ? ''
      : `<div><dt class="app soft">${escapeText(name)}</dt><dd dir="auto">${escapeText(value)}</dd></div>`;
  const things = thing(words.song, song) + thing(words.food, food);
  return [
    '<div class="entry">',
    paragraph(memory.words),
    things === '' ? '' : `<dl>${things}</dl>`,
    paragraph(words.by(memory), 'by app small soft'),
    '</div>',
  ].join('');
}

function figureOf(photo: KeptPhoto, at: number): string {
  const caption = photo.alt === '' ? '' : `<figcaption class="app small soft" dir="auto">`;
  const words = caption === '' ? '' : `${caption}${escapeText(photo.alt)}</figcaption>`;
  return `<figure>${imageOf(photo, at)}${words}</figure>`;
}

/** The id and the bytes first, so that whatever reads them meets no words of anybody's before. */
function imageOf({ bytes, alt, width, height }: KeptPhoto, at: number): string {
  const src = `data:image/webp;base64,${toBase64(bytes)}`;
  const size = `width="${String(width)}" height="${String(height)}"`;
  return `<img id="${photoId(at)}" src="${src}" ${size} alt="${escapeText(alt)}">`;
}

function storyOf(blocks: Story): string {
  return blocks.map(blockOf).join('');
}

function blockOf(block: StoryBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto">${block.content.map(runOf).join('')}</p>`;
    case 'heading': {
      const tag = block.attrs.level === 3 ? 'h4' : 'h3';
      return `<${tag} dir="auto">${block.content.map(runOf).join('')}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${storyOf(block.content)}</blockquote>`;
    case 'bullet_list':
    case 'ordered_list': {
      const tag = block.type === 'bullet_list' ? 'ul' : 'ol';
      const items = block.content.map(({ content }) => `<li>${storyOf(content)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

/** An address is shown and never a link: from paper and without a network it leads nowhere anyway. */
function runOf({ text, marks = [] }: StoryText): string {
  let shown = escapeRun(text);
  for (const mark of marks)
    if (mark.type === 'link') {
      if (mark.attrs.href !== text) shown += ` (${escapeText(mark.attrs.href)})`;
    } else shown = mark.type === 'strong' ? `<strong>${shown}</strong>` : `<em>${shown}</em>`;
  return shown;
}

/** Where marks begin and end within a sentence, its spaces stay. */
function escapeRun(text: string): string {
  const [start = '', end = ''] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]];
  const inner = escapeText(text);
  return inner === '' ? ' ' : `${start === '' ? '' : ' '}${inner}${end === '' ? '' : ' '}`;
}

function section(title: string, inside: string | readonly string[]): string {
  const held = typeof inside === 'string' ? inside : inside.join('');
  return held === '' ? '' : `<section><h2>${escapeText(title)}</h2>${held}</section>`;
}

function folded(title: string, text: string): string {
  if (text === '') return '';
  return `<section><details><summary class="app">${escapeText(title)}</summary>${paragraph(text)}</details></section>`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `<ul class="list">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function lineOf(words: string, under: string): string {
  return paragraph(words) + paragraph(under, 'app small soft');
}

function paragraph(text: string, name = 'words'): string {
  const shown = escapeText(text);
  return shown === '' ? '' : `<p class="${name}" dir="auto">${shown}</p>`;
}
