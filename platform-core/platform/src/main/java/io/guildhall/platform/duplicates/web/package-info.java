/** Possible duplicates in the tenant's console. */
package io.guildhall.platform.duplicates.web;
