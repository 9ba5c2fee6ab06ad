/**
 * News for people: what has happened that somebody wished to be told of, read and unread, in the workbench.
 *
 * <p>Its public face is {@link io.guildhall.platform.inbox.Notices}. It may use {@code shared}, {@code tenancy}, {@code
 * identity} and {@code company}.
 */
package io.guildhall.platform.inbox;
