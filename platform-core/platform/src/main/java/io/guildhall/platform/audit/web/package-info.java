/** The audit log in the tenant's console. */
package io.guildhall.platform.audit.web;
