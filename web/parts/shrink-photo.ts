/** The longer side of a photo, in pixels: enough to read the small print of a certificate. */
const longestSide = 2000
const largestBytes = 3 * 1024 * 1024

/**
 * A photo as it is sent: what is longer than 2,000 pixels or larger than 3 MB is drawn anew, smaller, as JPEG; so is a kind that
 * is not taken but that this browser can draw (HEIC in Safari). Other files, and pictures that cannot be drawn, are as they were.
 */
export async function shrinkPhoto(file: File): Promise<{ readonly name: string; readonly bytes: Blob }> {
  const asIs = { name: file.name, bytes: file }
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return asIs
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return asIs
  const { width, height } = picture
  const isTaken = file.type === 'image/jpeg' || file.type === 'image/png'
  const scale = Math.min(1, longestSide / Math.max(width, height))
  if (isTaken && scale === 1 && file.size <= largestBytes) return asIs
  const bytes = await draw(picture, Math.round(width * scale), Math.round(height * scale))
  picture.close()
  return bytes ? { name: file.name.replace(/(\.\w+)?$/, '.jpg'), bytes } : asIs
}

function draw(picture: ImageBitmap, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  // What was transparent would become black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.85)
  })
}
