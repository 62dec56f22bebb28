import { style } from '@react-spectrum/s2/style' with { type: 'macro' }

/** A list without bullets, its entries below each other. */
export const stackedList = style({
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
})

/** A list whose entries share one frame, as the rows of a table do. */
export const framedList = style({
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
})
