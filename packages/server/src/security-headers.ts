import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a browser may do with what this server sends: load from here, send to here, and nothing else. A record that is
 * dropped on the page can therefore not leave the browser for another address.
 *
 * @param isPublic whether people reach it over TLS, by a name of its own
 */
export const securityHeaders = (isPublic: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // Loopback is plain HTTP: asking browsers to insist on HTTPS for "localhost" would break other programs there.
  strictTransportSecurity: isPublic,
});

/** Device features that the app never uses. */
export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
