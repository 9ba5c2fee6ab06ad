package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of one line by field, read as texts, numbers and prices. */
record Cells(long line, Map<String, String> values, List<RowError> errors) {

    private static final BigDecimal LARGEST = new BigDecimal("1e12");
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DECIMALS = 9;

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String or(String field, String absent) {
        return values.getOrDefault(field, absent);
    }

    /** An empty cell is as the first row says. */
    boolean differs(Cells other, String field) {
        return values.containsKey(field) && !text(field).equals(other.text(field));
    }

    LocalizedText localized(String field) {
        String english = text(field + "_en");
        String chinese = text(field + "_zh");
        if (chinese.isEmpty()) {
            return LocalizedText.same(english);
        }
        return LocalizedText.of(english.isEmpty() ? chinese : english, chinese);
    }

    Map<String, String> prefixed(String prefix) {
        Map<String, String> found = new HashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** What the cells say of the terms of sale, by what drafts call it. */
    Map<String, String> terms() {
        Map<String, String> terms = new HashMap<>();
        ColumnMapping.TERMS.forEach((name, field) -> {
            if (has(field)) {
                terms.put(name, text(field));
            }
        });
        return terms;
    }

    BigDecimal stock() {
        return number("stock", BigDecimal.ZERO);
    }

    BigDecimal number(String field, BigDecimal absent) {
        String value = values.get(field);
        return value == null ? absent : parsed(field, value, absent);
    }

    int days(int absent) {
        BigDecimal days = number("lead_time_days", BigDecimal.valueOf(absent));
        try {
            return days.intValueExact();
        } catch (ArithmeticException e) {
            errors.add(RowError.of(line, "lead_time_days", "importing.problem.whole"));
            return absent;
        }
    }

    List<PriceTier> priceTiers() {
        String tiers = values.get("price_tiers");
        if (tiers == null) {
            String price = values.get("price");
            return price == null
                    ? List.of()
                    : List.of(new PriceTier(
                            number("min_order_quantity", BigDecimal.ONE), parsed("price", price, BigDecimal.ONE)));
        }
        List<PriceTier> read = new ArrayList<>();
        for (String tier : tiers.split(";")) {
            String[] parts = tier.split(":");
            if (parts.length != 2) {
                errors.add(RowError.of(line, "price_tiers", "importing.problem.price-tiers"));
                return List.of();
            }
            read.add(new PriceTier(
                    parsed("price_tiers", parts[0], BigDecimal.ONE), parsed("price_tiers", parts[1], BigDecimal.ONE)));
        }
        return read;
    }

    BigDecimal parsed(String field, String value, BigDecimal instead) {
        String typed = value.strip();
        try {
            BigDecimal number = typed.length() > LONGEST_NUMBER ? LARGEST : new BigDecimal(typed);
            if (number.abs().compareTo(LARGEST) < 0 && number.scale() <= MOST_DECIMALS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        RowError error = RowError.of(line, field, "importing.problem.number", ColumnMapping.shortened(typed));
        if (!errors.contains(error)) {
            errors.add(error);
        }
        return instead;
    }
}
