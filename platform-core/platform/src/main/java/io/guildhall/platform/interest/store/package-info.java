/** Interests in the database. */
package io.guildhall.platform.interest.store;
