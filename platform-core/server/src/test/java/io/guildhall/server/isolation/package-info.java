/**
 * Proves on the running product that nobody reaches what belongs to another company or another marketplace, and that no
 * input breaks it. What is walked comes from the application itself: an endpoint that is added is walked without being
 * named here, and one the walk has no id for fails it.
 */
package io.guildhall.server.isolation;
