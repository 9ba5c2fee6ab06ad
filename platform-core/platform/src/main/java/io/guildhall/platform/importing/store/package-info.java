/** Where imports are kept. */
package io.guildhall.platform.importing.store;
