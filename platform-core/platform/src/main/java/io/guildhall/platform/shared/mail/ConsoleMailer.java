package io.guildhall.platform.shared.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes mail onto the console, where no mail server is configured. */
final class ConsoleMailer implements Mailer {

    private static final Logger LOG = System.getLogger(ConsoleMailer.class.getName());

    @Override
    public boolean send(Mail mail) {
        LOG.log(Level.INFO, "Mail to {0}: {1}\n{2}", mail.to(), mail.subject(), mail.text());
        return true;
    }
}
