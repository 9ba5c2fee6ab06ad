/**
 * Who did what and when, in one marketplace. Every change a person makes is recorded in the same transaction.
 *
 * <p>Its public face is {@link io.guildhall.platform.audit.AuditLog}. It may use {@code shared}, {@code tenancy} and {@code
 * identity}.
 */
package io.guildhall.platform.audit;
