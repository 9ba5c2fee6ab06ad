/** The ways people go through the product from page to page, in a browser and in both languages. */
package io.guildhall.server.journeys;
