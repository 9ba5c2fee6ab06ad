/**
 * Tenants: the registry of marketplaces, which host belongs to which, and their launch from a template.
 *
 * <p>Its public face is {@link io.guildhall.platform.tenancy.TenantDirectory} for finding a marketplace. It may use {@code shared} only.
 */
package io.guildhall.platform.tenancy;
