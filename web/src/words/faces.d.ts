/** Faces of the Chinese typeface for English text (web/own-fonts.ts). */
declare module '*.css?in-english'
