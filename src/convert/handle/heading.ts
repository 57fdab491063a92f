/** A heading; `level` is the number of `#`. */
export function writeHeading(level: number, inline: string, id: string): string {
  return `${'#'.repeat(level)} ${inline} ^${id}`;
}
