package io.guildhall.platform.shared.mail;

/**
 * One message.
 *
 * @param to address of the receiver
 * @param text plain text
 */
public record Mail(String to, String subject, String text) {

    public Mail {
        if (to.matches("(?s).*[\\r\\n].*") || subject.matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("A header of a mail is one line");
        }
    }
}
