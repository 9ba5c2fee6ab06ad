/** The programs' way to pictures, films and documents. */
package io.guildhall.platform.media.rest;
