/** The tables of the registry and of launches. */
package io.guildhall.platform.tenancy.store;
