/** A page that says why somebody is not signed in. It has no script and no style, so that it always shows. */
export const refusalPage = (title: string, text: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)} · Ketaguide</title></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="/api/session/oidc/start">Sign in again</a> · <a href="/">Back to Ketaguide</a></p>
</body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
