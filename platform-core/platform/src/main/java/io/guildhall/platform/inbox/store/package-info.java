/** Notices in the database. */
package io.guildhall.platform.inbox.store;
