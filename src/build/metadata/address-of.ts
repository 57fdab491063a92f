/** Where the site will stand: its path (`/x/y/`) and, if known, its origin. */
export interface SiteAddress {
  base: string;
  site?: string;
}

/** The address of a built file: whole if the origin is known, else from the root of the host. */
export function addressOf(file: string, { base, site }: SiteAddress): string {
  const path = `/${base}/${file}`.replace(/\/{2,}/gu, '/').replace(/(?<=\/)index\.html$/u, '');
  return site ? new URL(path, site).href : path;
}
