/** Builds the admin into `web/dist`, which the service serves. Nothing of it is loaded from elsewhere. */
import react from '@vitejs/plugin-react'
import macros from 'unplugin-parcel-macros'
import { defineConfig } from 'vite'
import { ownFonts } from './own-fonts.ts'
import { ownLocales } from './own-locales.ts'

// What is built is for people, whoever builds it: in a run of tests it would be React for developers, slow and large.
process.env.NODE_ENV = 'production'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    // Style macros run at build time, before any other plugin sees the code.
    macros.vite(),
    ownFonts(),
    ownLocales(),
    react(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2023', 'chrome123', 'firefox123', 'safari17.5'],
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
})
