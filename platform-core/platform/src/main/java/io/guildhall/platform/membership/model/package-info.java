/** Tiers and the rules they keep. */
package io.guildhall.platform.membership.model;
