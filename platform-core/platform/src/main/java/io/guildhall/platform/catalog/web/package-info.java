/** The catalogue's pages. Known to this feature only. */
package io.guildhall.platform.catalog.web;
