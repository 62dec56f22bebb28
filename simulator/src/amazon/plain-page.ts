/** What is sent to a browser. */
export interface Page {
  readonly status: number
  readonly html: string
}

/** A page of simulated Seller Central: plain, and plainly marked. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} – Simulated Seller Central</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #1b1b1b }
header { border-bottom: 3px solid #b45309; margin-bottom: 1rem } header p { color: #92400e; margin: 0 0 .5rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem .3rem 0 }
tr { border-bottom: 1px solid #ddd } dt { font-weight: 600 } dd { margin: 0 0 .6rem }
button { font: inherit; padding: .4rem 1rem }
</style>
</head>
<body>
<header><p>Simulated Seller Central</p></header>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`
}

export function escapeHtml(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
