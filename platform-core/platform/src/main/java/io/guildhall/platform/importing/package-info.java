/**
 * Products by the file: a seller uploads a table, says which column means what, sees what is wrong before anything
 * happens, and lets it run. Rows go into the catalogue in batches; a batch and the note of it are one transaction, so an
 * import that was cut off goes on where it stopped. Pictures in a ZIP beside the table follow once all rows are done.
 */
package io.guildhall.platform.importing;
