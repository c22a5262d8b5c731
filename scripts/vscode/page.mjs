// The addresses of the workbench page and of the files behind it.

/**
 * The page of a running server (what `startServer` returns), showing `folder`. The payload is a list of `[key, value]`, as VS Code's
 * page takes it; a built VS Code obeys those about extension development only under `--enable-smoke-test-driver`.
 */
export function workbenchAddress({ port, token }, folder, payload = []) {
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** A file of this machine, as the page calls the same file on its server. */
export function remoteUri({ port }, file) {
  return `vscode-remote://127.0.0.1:${port}${file.split('/').map(encodeURIComponent).join('/')}`;
}
