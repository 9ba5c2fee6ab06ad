package io.guildhall.platform.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses how mail leaves: by {@code guildhall.mail.smtp.host}, or onto the console without it. */
@ApplicationScoped
class Mailers {

    @Inject
    @ConfigProperty(name = "guildhall.mail.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "guildhall.mail.smtp.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "guildhall.mail.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "guildhall.mail.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "guildhall.mail.smtp.start-tls", defaultValue = "true")
    private boolean startTls;

    @Inject
    @ConfigProperty(name = "guildhall.mail.from", defaultValue = "no-reply@guildhall.invalid")
    private String from;

    @Produces
    @ApplicationScoped
    Mailer mailer() {
        return host.<Mailer>map(
                        name -> new SmtpMailer(name, port, from, user.orElse(""), password.orElse(""), startTls))
                .orElseGet(ConsoleMailer::new);
    }
}
