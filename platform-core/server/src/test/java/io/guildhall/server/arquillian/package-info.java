/**
 * Arquillian's side of tests that run inside the application: what is deployed, and where. The tests themselves are in
 * {@code io.guildhall.server.container}.
 */
package io.guildhall.server.arquillian;
