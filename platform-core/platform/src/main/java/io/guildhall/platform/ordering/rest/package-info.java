/** Carts and orders for programs. */
package io.guildhall.platform.ordering.rest;
