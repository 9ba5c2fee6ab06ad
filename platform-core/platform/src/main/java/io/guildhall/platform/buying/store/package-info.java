/** Product lists in the database. */
package io.guildhall.platform.buying.store;
