/** Imports for people. */
package io.guildhall.platform.importing.web;
