/** The catalogue's endpoints. Known to this feature only. */
package io.guildhall.platform.catalog.rest;
