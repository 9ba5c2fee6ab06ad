package io.guildhall.platform.shared.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Hands mail to an SMTP server. */
final class SmtpMailer implements Mailer {

    private static final Logger LOG = System.getLogger(SmtpMailer.class.getName());
    private static final String TIMEOUT_MILLIS = "10000";

    private final Session session;
    private final String from;
    private final String user;
    private final String password;

    SmtpMailer(String host, int port, String from, String user, String password, boolean startTls) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        this.session = Session.getInstance(properties);
        this.from = from;
        this.user = user;
        this.password = password;
    }

    @Override
    public boolean send(Mail mail) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            if (!mail.unsubscribe().isEmpty()) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            if (user.isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, user, password);
            }
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "A mail was not taken: {0}", e.getMessage());
            return false;
        }
    }
}
