package io.guildhall.platform.shared.mail;

/** Sends mail. Never called inside a transaction: what was sent cannot be taken back. */
public interface Mailer {

    /** Sends the message; answers whether it was taken for delivery. */
    boolean send(Mail mail);
}
