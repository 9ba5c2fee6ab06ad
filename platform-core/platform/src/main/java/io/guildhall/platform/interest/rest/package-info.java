/** Interests for programs. */
package io.guildhall.platform.interest.rest;
