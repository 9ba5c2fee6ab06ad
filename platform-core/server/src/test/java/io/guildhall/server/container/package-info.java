/**
 * What lives in the container, seen from inside: these tests are deployed with the application and run there, on Payara
 * Micro and PostgreSQL. {@link io.guildhall.server.container.InsidePayara} is where each begins.
 */
package io.guildhall.server.container;
