package io.guildhall.platform.pricing.web;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.pricing.PriceList;
import io.guildhall.platform.pricing.PriceListTerms;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The form of a price list: a line for each category with a percentage, and one more. */
final class PriceListForms {

    private static final int MOST_LINES = 51;

    private PriceListForms() {}

    static FormView filled(PriceList list) {
        PriceListTerms terms = list.terms();
        FormView form = FormView.empty()
                .with("version", Long.toString(list.version()))
                .with("name", terms.name())
                .with("validFrom", terms.from().map(LocalDate::toString).orElse(""))
                .with("validUntil", terms.until().map(LocalDate::toString).orElse(""));
        int line = 0;
        for (Map.Entry<UUID, BigDecimal> percent : terms.percents().entrySet()) {
            String number = percent.getValue().stripTrailingZeros().toPlainString();
            if (percent.getKey().equals(AgreedPrices.ALL)) {
                form = form.with("percent", number);
            } else {
                form = form.with("category." + line, percent.getKey().toString())
                        .with("percent." + line, number);
                line++;
            }
        }
        return form;
    }

    /** How many lines of categories a form shows. */
    static int lines(FormView form) {
        int lines = 1;
        while (lines < MOST_LINES && !form.value("category." + (lines - 1)).isEmpty()) {
            lines++;
        }
        return lines;
    }

    static PriceListTerms read(Typed typed, List<UUID> buyers) {
        Map<UUID, BigDecimal> percents = new LinkedHashMap<>();
        BigDecimal all = typed.number("percent");
        if (all != null) {
            percents.put(AgreedPrices.ALL, all);
        }
        for (int line = 0; line < MOST_LINES; line++) {
            String category = Objects.requireNonNullElse(typed.text("category." + line), "");
            BigDecimal percent = typed.number("percent." + line);
            if (category.isEmpty() != (percent == null)) {
                throw WordedRejection.ofField(
                        CommonReason.INVALID_INPUT,
                        (category.isEmpty() ? "category." : "percent.") + line,
                        "pricing.check.line");
            }
            if (percent != null) {
                percents.put(id(category, "category." + line), percent);
            }
        }
        return new PriceListTerms(
                typed.text("name"), day(typed, "validFrom"), day(typed, "validUntil"), buyers, percents);
    }

    private static UUID id(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, field, "pricing.check.category");
        }
    }

    private static Optional<LocalDate> day(Typed typed, String field) {
        String text = Objects.requireNonNullElse(typed.text(field), "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw WordedRejection.ofField(CommonReason.INVALID_INPUT, field, "pricing.check.day");
    }
}
