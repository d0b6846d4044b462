import { describe, expect, test } from 'vitest';
import { oidcSettingsOf } from './oidc-settings.ts';

const complete = {
  KETAGUIDE_OIDC_ISSUER: 'https://sign-in.clinic.example/realm',
  KETAGUIDE_OIDC_CLIENT_ID: 'ketaguide',
  KETAGUIDE_OIDC_CLIENT_SECRET: 'very secret',
  KETAGUIDE_PUBLIC_URL: 'https://ketaguide.clinic.example',
};

describe('the sign-in provider of the environment', () => {
  test('none', () => {
    expect(oidcSettingsOf({})).toBeUndefined();
    expect(oidcSettingsOf({ KETAGUIDE_OIDC_ISSUER: '' })).toBeUndefined();
  });

  test('all of it', () => {
    expect(oidcSettingsOf({ ...complete, KETAGUIDE_FIRST_ADMINISTRATOR: ' Boss@Clinic.example' })).toEqual({
      issuer: new URL('https://sign-in.clinic.example/realm'),
      clientId: 'ketaguide',
      clientSecret: 'very secret',
      publicUrl: new URL('https://ketaguide.clinic.example/'),
      firstAdministrator: 'boss@clinic.example',
    });
  });

  test.each(Object.keys(complete))('without %s', (name) => {
    expect(() => oidcSettingsOf({ ...complete, [name]: '' })).toThrow(
      expect.objectContaining({ name: 'InvalidValueError', field: name }),
    );
  });

  test.each([
    ['KETAGUIDE_OIDC_ISSUER', 'http://sign-in.clinic.example'],
    ['KETAGUIDE_OIDC_ISSUER', 'sign-in.clinic.example'],
    ['KETAGUIDE_PUBLIC_URL', 'http://ketaguide.clinic.example'],
    ['KETAGUIDE_PUBLIC_URL', 'https://clinic.example/ketaguide'],
    ['KETAGUIDE_PUBLIC_URL', 'ftp://clinic.example'],
  ])('%s cannot be %s', (name, value) => {
    expect(() => oidcSettingsOf({ ...complete, [name]: value })).toThrow(
      expect.objectContaining({ name: 'InvalidValueError', field: name }),
    );
  });

  test('on this machine it need not be TLS', () => {
    const local = {
      ...complete,
      KETAGUIDE_OIDC_ISSUER: 'http://127.0.0.1:9000',
      KETAGUIDE_PUBLIC_URL: 'http://localhost:8080',
    };
    expect(oidcSettingsOf(local)?.publicUrl.href).toBe('http://localhost:8080/');
  });
});
