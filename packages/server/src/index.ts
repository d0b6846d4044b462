export { isLoopbackHost, withoutBrackets } from './loopback.ts';
export { createServer, type ServerOptions } from './server.ts';
export { oidcSettingsOf } from './sign-in/oidc-settings.ts';
export { openDatabase } from './storage/open-database.ts';
export { StorageError } from './storage/storage-error.ts';
export { isWebAppBuilt } from './web-app.ts';
