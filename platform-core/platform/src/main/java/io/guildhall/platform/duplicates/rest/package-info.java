/** Possible duplicates for programs. */
package io.guildhall.platform.duplicates.rest;
