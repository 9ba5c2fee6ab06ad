/** Comparisons for programs. */
package io.guildhall.platform.buying.rest;
