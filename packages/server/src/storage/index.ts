export { type Admit, createCourseStore, type DatabaseCourseStore, type Refusal } from './course-store.ts';
export type { Database, Engine } from './database.ts';
export { type Location, locationOf, withoutPassword } from './location.ts';
export { openDatabase, visitDatabase } from './open-database.ts';
export { type ChangedBy, createPeopleStore, type DatabasePeopleStore } from './people-store.ts';
export { createPolicyStore } from './policy-store.ts';
export { createSessionStore } from './session-store.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';
