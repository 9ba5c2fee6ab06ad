/** The books for programs. */
package io.guildhall.platform.ledger.rest;
