package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.Localized;
import io.guildhall.vertical.LocalizedText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was typed into a form. */
public final class Typed {

    private final MultivaluedMap<String, String> form;

    public Typed(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** The text without blanks around it, or null where the field was not sent. */
    public String text(String field) {
        String value = form.getFirst(field);
        return value == null ? null : value.strip();
    }

    /** A text in every language it was typed in. */
    public LocalizedText texts(String field) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : Texts.LANGUAGES) {
            byLanguage.put(language, form.getFirst(field + "." + language));
        }
        return Localized.of(byLanguage);
    }

    public boolean isOn(String field) {
        return "true".equals(form.getFirst(field));
    }

    public List<String> all(String field) {
        return form.getOrDefault(field, List.of());
    }

    /** A number, or null where nothing was typed; refused where it is none. */
    public BigDecimal number(String field) {
        String text = text(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() > 40) {
                throw new NumberFormatException();
            }
            BigDecimal number = new BigDecimal(text.replace(",", ""));
            if (Math.abs(number.scale()) > 20) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw WordedRejection.ofAll(List.of(WordedRejection.Wording.of(field, "shared.check.number")));
        }
    }

    /** A whole number, or null where nothing was typed; refused where it is none. */
    public Integer whole(String field) {
        BigDecimal number = number(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw WordedRejection.ofAll(List.of(WordedRejection.Wording.of(field, "shared.check.number")));
        }
    }

    /** The version a form was opened at. */
    public long version() {
        String version = text("version");
        if (version == null || !version.matches("\\d{1,18}")) {
            throw WordedRejection.ofAll(List.of(WordedRejection.Wording.of("version", "shared.check.number")));
        }
        return Long.parseLong(version);
    }
}
