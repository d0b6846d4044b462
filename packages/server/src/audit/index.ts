export { exportAudit } from './export-audit.ts';
export { type AuditVerification, verifyAudit } from './verify-audit.ts';
