/** How the catalogue is kept and read. Known to this feature only. */
package io.guildhall.platform.catalog.store;
