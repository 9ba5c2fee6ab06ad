/**
 * Starts the whole product on one machine: PostgreSQL, Keycloak, the migrations and the application server.
 *
 * <p>The demo, the system tests and the benchmark all start the same stack through {@link
 * io.guildhall.server.launcher.GuildhallStack}. It lives with the tests because an embedded database and an identity
 * provider have no place in the application that is delivered.
 */
package io.guildhall.server.launcher;
