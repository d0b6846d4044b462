export { isLoopbackHost, withoutBrackets } from './loopback.ts';
export { createServer, type ServerOptions } from './server.ts';
export { isWebAppBuilt } from './web-app.ts';
