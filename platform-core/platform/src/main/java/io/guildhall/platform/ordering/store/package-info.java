/** Carts and orders in the database. */
package io.guildhall.platform.ordering.store;
