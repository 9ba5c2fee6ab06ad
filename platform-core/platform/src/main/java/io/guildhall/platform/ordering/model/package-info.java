/** What an order is and may become: rules without a database. */
package io.guildhall.platform.ordering.model;
