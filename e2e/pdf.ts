import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { built } from './dist.ts';

/** A PDF of the built site, opened. Close it with `destroy()` of its loading task. */
export function openPdf(file: string): Promise<PDFDocumentProxy> {
  return readPdf(readFileSync(join(built.folder, file)));
}

/** A PDF from its bytes. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The pages of a PDF, in order. */
export function pagesOf(pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
}

/** A piece of text: `bottom` is how far its foot is above that of the page, in points. */
export interface Piece {
  text: string;
  left: number;
  bottom: number;
  height: number;
}

/** The pieces of text of a page as they stand in the file, in its order. */
export async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left = 0, bottom = 0] = item.transform as number[];
    return { text: item.str, left, bottom, height: item.height };
  });
}

/**
 * A font of a page: whether it is embedded, and whether as outlines that can be searched and copied
 * (not as Type 3 drawings).
 */
export interface Font {
  embedded: boolean;
  outlines: boolean;
}

/** The fonts that a page sets letters in. */
export async function fontsOf(page: PDFPageProxy): Promise<Font[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = fnArray.flatMap((operator, index) =>
    operator === OPS.setFont ? String((argsArray[index] as unknown[])[0]) : [],
  );
  return [...new Set(ids)].map((id) => {
    const font = page.commonObjs.get(id) as { missingFile: boolean; isType3Font: boolean };
    return { embedded: !font.missingFile, outlines: !font.isType3Font };
  });
}

/** How a page looks, in pixels of `1 / scale` points. */
export async function pictureOf(page: PDFPageProxy, scale = 1): Promise<Canvas> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return canvas;
}

/**
 * What a picture says of its page: the share of ink on the paper, and how far down (0 to 1) the
 * room between head and foot is filled.
 */
export interface Look {
  ink: number;
  filled: number;
}

/**
 * The margins of sheets above and below their text, in points (src/styles/paper.css): 23 and 17 mm.
 */
const MARGIN = { top: 65, bottom: 48 } as const;

/**
 * Measures a picture of a page; the running head, the foot and the tab at the edge are no filling.
 */
export function lookOf(picture: Canvas): Look {
  const { width, height } = picture;
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height);
  const darkness = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    return 1 - ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255)) / (3 * 255);
  };
  let ink = 0;
  let last: number = MARGIN.top;
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      ink += darkness(x, y);
      if (x < width - MARGIN.bottom) row = Math.max(row, darkness(x, y));
    }
    if (row > 0.2 && y < height - MARGIN.bottom) last = Math.max(last, y);
  }
  return {
    ink: ink / (width * height),
    filled: (last - MARGIN.top) / (height - MARGIN.top - MARGIN.bottom),
  };
}
