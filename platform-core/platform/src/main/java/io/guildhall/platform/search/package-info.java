/**
 * Finding listings: an index of every marketplace's published products, kept by events, isolated by tenant, and rebuilt
 * from the catalogue whenever it is missing.
 */
package io.guildhall.platform.search;
