/** The aggregates of the catalogue and the rules of what may be published. Known to this feature only. */
package io.guildhall.platform.catalog.model;
