/** The page of the books. */
package io.guildhall.platform.ledger.web;
