/**
 * The current tenant. Code that touches tenant tables runs inside a tenant or not at all: {@link
 * io.guildhall.platform.shared.tenant.TenantFacade} opens the transaction, tells EclipseLink the tenant and sets what
 * PostgreSQL's row-level security is keyed on.
 */
package io.guildhall.platform.shared.tenant;
