/** The pages of cart, checkout and orders. */
package io.guildhall.platform.ordering.web;
