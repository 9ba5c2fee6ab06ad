/** Tiers in the tenant's console. */
package io.guildhall.platform.membership.web;
