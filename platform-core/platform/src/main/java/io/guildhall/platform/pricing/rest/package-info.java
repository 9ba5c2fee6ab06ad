/** Price lists for programs. */
package io.guildhall.platform.pricing.rest;
