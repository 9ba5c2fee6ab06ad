/** What is kept of possible duplicates. */
package io.guildhall.platform.duplicates.store;
