package io.guildhall.platform.shared.mail;

/**
 * One message.
 *
 * @param to address of the receiver
 * @param text plain text
 * @param unsubscribe address that ends mails of this kind when it is posted to (RFC 8058); empty for mails that come once
 */
public record Mail(String to, String subject, String text, String unsubscribe) {

    public Mail {
        if (isBroken(to) || isBroken(subject) || isBroken(unsubscribe)) {
            throw new IllegalArgumentException("A header of a mail is one line");
        }
    }

    /** A mail that comes once. */
    public Mail(String to, String subject, String text) {
        this(to, subject, text, "");
    }

    private static boolean isBroken(String header) {
        return header.indexOf('\r') >= 0 || header.indexOf('\n') >= 0;
    }
}
