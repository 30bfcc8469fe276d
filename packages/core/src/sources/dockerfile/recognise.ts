/** A last extension that says: this is about a Dockerfile, or makes one, but is none. */
const OTHER_EXTENSION = new Set(
  (
    'md markdown rst txt adoc html pdf dockerignore containerignore ' +
    'j2 jinja jinja2 tmpl tpl template gotmpl erb in mustache hbs handlebars ejs m4 liquid twig njk envsubst ' +
    'sh bash py js ts mjs cjs go rb rs java kt c h cc cpp cs php pl lua ps1 bat cmd sql ' +
    'json yaml yml toml xml ini lock svg png diff patch orig rej bak sum sha256 asc sig log test snap ' +
    'vim nanorc tmlanguage tmpreferences tmsnippet sublime-syntax sublime-settings snippets'
  ).split(' '),
);

const STEM = /^(?:dockerfile|containerfile)$/i;
const PREFIXED = /^(?:dockerfile|containerfile)[.\-_](.+)$/i;
const SUFFIXED = /\.(?:dockerfile|containerfile)$/i;

/**
 * Whether a file is a Dockerfile by its name: `Dockerfile`, `Containerfile`, `Dockerfile.prod`, `Dockerfile-dev`,
 * `app.Dockerfile`. Ignore files beside a Dockerfile, prose and templates (which we cannot render) are none.
 */
export function isDockerfilePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (STEM.test(name)) return true;
  if (SUFFIXED.test(name)) return !isTemplateName(name.slice(0, name.lastIndexOf('.')));
  const suffix = PREFIXED.exec(name)?.[1];
  return suffix !== undefined && !OTHER_EXTENSION.has(suffix.slice(suffix.lastIndexOf('.') + 1).toLowerCase());
}

function isTemplateName(stem: string): boolean {
  return /^(?:j2|jinja2?|tmpl|tpl|template|erb|in)$/i.test(stem.slice(stem.lastIndexOf('.') + 1)) && stem.includes('.');
}
