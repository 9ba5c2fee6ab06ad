package io.guildhall.platform.shared.events;

/**
 * A feature's reaction to an event of another. All handlers of one event share one transaction inside its tenant, the
 * one that takes the event out of the outbox: an exception rolls all of it back and the event comes again, later and
 * later. What a handler does outside the database must bear repetition.
 */
public interface EventHandler<E extends Record> {

    Class<E> eventType();

    void handle(E event);
}
