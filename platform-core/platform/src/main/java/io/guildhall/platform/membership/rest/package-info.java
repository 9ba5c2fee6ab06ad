/** Tiers for programs. */
package io.guildhall.platform.membership.rest;
