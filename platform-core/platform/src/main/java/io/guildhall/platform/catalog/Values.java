package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Values of attributes as a reader reads them. */
public final class Values {

    private final Shell shell;

    public Values(Shell shell) {
        this.shell = shell;
    }

    /** A value an attribute has, of the type it takes. */
    public String text(AttributeDefinition attribute, Object value) {
        return switch (attribute.type()) {
            case NUMBER ->
                shell.formats().measure(new BigDecimal(value.toString()), attribute.unit()) + tolerance(attribute);
            case RANGE -> range(NumberRange.typed(value.toString()), attribute.unit());
            case BOOLEAN -> shell.t(Boolean.TRUE.equals(value) ? "shared.yes" : "shared.no");
            case ENUMERATION -> name(attribute, value.toString());
            case DATE -> shell.formats().date(LocalDate.parse(value.toString()));
            case TEXT, IDENTIFIER, REFERENCE, TABLE -> value.toString();
        };
    }

    /**
     * From one number to another.
     *
     * @param usual the unit where the range names none
     */
    public String range(NumberRange range, String usual) {
        String unit = range.unit().isEmpty() ? usual : range.unit();
        if (range.from() == null) {
            return "≤ " + shell.formats().measure(range.to(), unit);
        }
        if (range.to() == null) {
            return "≥ " + shell.formats().measure(range.from(), unit);
        }
        return shell.formats().measure(range.from(), "") + " – "
                + shell.formats().measure(range.to(), unit);
    }

    private String tolerance(AttributeDefinition attribute) {
        String tolerance = attribute.details().tolerance();
        if (tolerance.isEmpty()) {
            return "";
        }
        return " ± "
                + (tolerance.endsWith("%")
                        ? tolerance
                        : shell.formats().measure(new BigDecimal(tolerance), attribute.unit()));
    }

    /** What people call an allowed value. */
    public String name(AttributeDefinition attribute, String code) {
        return attribute.allowedValues().stream()
                .filter(value -> value.code().equals(code))
                .map(AllowedValue::name)
                .map(shell::t)
                .findFirst()
                .orElse(code);
    }
}
