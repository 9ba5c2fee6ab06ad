/** Price lists as pages. */
package io.guildhall.platform.pricing.web;
