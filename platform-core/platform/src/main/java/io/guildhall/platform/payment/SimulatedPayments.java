package io.guildhall.platform.payment;

import io.guildhall.platform.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/**
 * Says yes to every payment and moves no money. Its references begin with {@code SIM-}; wherever a payment is shown, so
 * is the word simulated.
 */
@ApplicationScoped
public class SimulatedPayments implements PaymentProvider {

    public static final String CODE = "simulated";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public String collect(UUID payment, UUID buyer, Money amount) {
        return reference("IN", payment);
    }

    @Override
    public String payOut(UUID payment, UUID seller, Money amount) {
        return reference("OUT", payment);
    }

    @Override
    public String refund(UUID payment, UUID buyer, Money amount) {
        return reference("BACK", payment);
    }

    /** The same payment always gets the same reference. */
    private static String reference(String direction, UUID payment) {
        String digits = payment.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "SIM-" + direction + "-" + digits.substring(digits.length() - 12);
    }
}
