import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

/** For words that a screen reader is to read where the eye has a picture. */
export const onlyReadAloud = style({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: '[inset(50%)]',
  whiteSpace: 'nowrap',
})
