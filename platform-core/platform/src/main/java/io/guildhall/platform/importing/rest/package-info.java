/** Imports for programs. */
package io.guildhall.platform.importing.rest;
