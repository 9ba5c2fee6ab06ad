/** The journal in the database. */
package io.guildhall.platform.ledger.store;
