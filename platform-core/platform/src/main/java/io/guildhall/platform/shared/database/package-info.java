/** The database: where it is, how its schema comes to be, and SQL for reading inside the current transaction. */
package io.guildhall.platform.shared.database;
