/**
 * Who is asking: people of a marketplace or operators, signed in at the Keycloak realm of the host they are on, by
 * session cookie or bearer token. A token of another realm is refused before any business code runs.
 *
 * <p>Its public face is {@link io.guildhall.platform.identity.Actor}, {@link
 * io.guildhall.platform.identity.CurrentActor}, {@link io.guildhall.platform.identity.Realms} and {@link
 * io.guildhall.platform.identity.People}. It may use {@code shared} and {@code tenancy}.
 */
package io.guildhall.platform.identity;
