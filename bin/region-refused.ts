/** The region's own files are wrong: dates would be counted by other rules than the region believes, so nothing starts. */
export class RegionRefused extends Error {}
