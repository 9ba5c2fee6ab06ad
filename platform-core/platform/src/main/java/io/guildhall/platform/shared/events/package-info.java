/**
 * Events between features: written to the outbox in the publisher's transaction and delivered to every handler, all of
 * them in the transaction that removes the event from the outbox, so that each is handled exactly once in the database.
 */
package io.guildhall.platform.shared.events;
