/** Payments in the database. */
package io.guildhall.platform.payment.store;
