package io.guildhall.server.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes every mail of the stack, as a mail server would. */
public final class MailBox implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    private MailBox(GreenMail server) {
        this.server = server;
    }

    /** A mail that has arrived. */
    public record Received(String to, String subject, String text, Optional<String> unsubscribe) {}

    static MailBox open() {
        GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailBox(server);
    }

    /** What the application server needs to know to send its mails here. */
    List<String> serverOptions() {
        return List.of(
                "-Dguildhall.mail.smtp.host=" + LOOPBACK,
                "-Dguildhall.mail.smtp.port=" + server.getSmtp().getPort(),
                "-Dguildhall.mail.smtp.start-tls=false");
    }

    /** What has arrived for that address, in the order it came. */
    public List<Received> of(String address) {
        return Stream.of(server.getReceivedMessages())
                .map(MailBox::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString(),
                    Optional.ofNullable(message.getHeader("List-Unsubscribe", null)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
