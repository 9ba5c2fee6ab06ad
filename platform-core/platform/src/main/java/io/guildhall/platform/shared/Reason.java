package io.guildhall.platform.shared;

/**
 * Why something was refused. Each feature has one enum of its reasons; the name is stable and becomes the {@code type} of
 * the problem document ({@code ORDER_NOT_OPEN} → {@code /problems/order-not-open}).
 */
public interface Reason {

    String name();

    /** The HTTP status that fits, from 400 to 503. */
    int status();
}
