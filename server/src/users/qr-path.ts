/** A QR code as the `d` of an SVG path, one unit to a square, for whoever draws it. */
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const code = generate(text)
  return { size: code.size, path: toSvgPath(code) }
}
