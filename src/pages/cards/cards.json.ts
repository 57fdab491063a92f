import { getDeck } from '../../site/cards.ts';

/** All notes of the book, for cards in the browser. */
export async function GET(): Promise<Response> {
  return Response.json(await getDeck());
}
