/** The most pixels that a phone's camera makes; more than that in so few bytes is meant to burst whoever opens it. */
const mostPixels = 200_000_000

export function isPictureSize(width: number, height: number): boolean {
  return width > 0 && width * height <= mostPixels
}
