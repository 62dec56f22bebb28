import '@fontsource-variable/source-sans-3/wght.css'
import '@react-spectrum/s2/page.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { NoAnswer } from './api/call.ts'
import { App } from './app.tsx'
import { chosenLanguage, loadCatalog } from './words/languages.ts'
import { loadFaces } from './words/load-faces.ts'

/** Rows that wrap are measured once: words and typeface are there before the first of them is drawn. */
async function start(): Promise<void> {
  const language = chosenLanguage()
  const [catalog] = await Promise.all([loadCatalog(language), loadFaces(language)])
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no root element.')
  createRoot(root, { onCaughtError }).render(<App language={language} catalog={catalog} />)
}

/** That the service is away is said on the page, and is no mistake of it. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof NoAnswer)) console.error(error)
}

void start()
