/** Reads and writes price lists. */
package io.guildhall.platform.pricing.store;
