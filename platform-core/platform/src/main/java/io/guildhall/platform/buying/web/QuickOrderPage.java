package io.guildhall.platform.buying.web;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Ordering by codes.
 *
 * @param form what was pasted
 * @param lines what it comes to; none before something was pasted
 * @param key makes a form that is sent twice fill the cart once
 * @param added how many lines went into the cart a moment ago
 * @param ready how many of the lines can go into it
 */
public record QuickOrderPage(FormView form, List<Line> lines, String key, int added, int ready) {

    /**
     * One line.
     *
     * @param state text key of how it stands
     * @param product what is meant, null as long as that is not clear
     * @param choices what may be meant, where that is to be chosen
     * @param problem empty where there is none
     * @param suggestion the nearest quantity that can be had, as a sentence; empty where there is none
     * @param suggested the same as it is sent; empty where there is none
     */
    public record Line(
            String code,
            String quantity,
            String chosen,
            String state,
            Tone tone,
            boolean ready,
            Product product,
            List<Choice> choices,
            String problem,
            String suggestion,
            String suggested) {}

    /**
     * What a line means, at the price of now.
     *
     * @param amount null as long as there is no quantity
     */
    public record Product(
            UUID id,
            String name,
            String sku,
            String variant,
            String seller,
            BigDecimal unitPrice,
            BigDecimal amount,
            String currency,
            String unit) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
