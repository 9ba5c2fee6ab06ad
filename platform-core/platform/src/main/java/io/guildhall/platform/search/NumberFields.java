package io.guildhall.platform.search;

import io.guildhall.platform.catalog.NumberRange;
import io.guildhall.platform.shared.Units;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Values as numbers of the index, in the canonical unit of their dimension, which is part of the field's name: metres of one
 * category are never compared with kilograms of another one.
 */
final class NumberFields {

    private NumberFields() {}

    /** The field of a number, or of a range's lower end. */
    static String low(AttributeDefinition attribute) {
        return attribute.type() == AttributeType.RANGE ? stem(attribute) + "_from" : stem(attribute);
    }

    /** The field of a number, or of a range's upper end. */
    static String high(AttributeDefinition attribute) {
        return attribute.type() == AttributeType.RANGE ? stem(attribute) + "_to" : stem(attribute);
    }

    /** The field lists are sorted by. */
    static String order(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case DATE -> attribute.code() + "_day";
            case ENUMERATION -> attribute.code() + "_rank";
            default -> low(attribute);
        };
    }

    /** The numbers that stand for a value: of a range both ends, of a date its day, of an enumeration its place. */
    static Map<String, Object> of(AttributeDefinition attribute, Object value) {
        Map<String, Object> numbers = new HashMap<>();
        switch (attribute.type()) {
            case NUMBER -> numbers.put(low(attribute), canonical(attribute, new BigDecimal(value.toString())));
            case RANGE -> {
                NumberRange range = NumberRange.typed(value.toString());
                numbers.put(
                        low(attribute), range.from() == null ? -Double.MAX_VALUE : canonical(attribute, range.from()));
                numbers.put(high(attribute), range.to() == null ? Double.MAX_VALUE : canonical(attribute, range.to()));
            }
            case DATE ->
                numbers.put(order(attribute), (double)
                        LocalDate.parse(value.toString()).toEpochDay());
            case ENUMERATION ->
                numbers.put(order(attribute), (double) attribute.allowedValues().stream()
                        .map(AllowedValue::code)
                        .toList()
                        .indexOf(value.toString()));
            default -> {}
        }
        return numbers;
    }

    static double canonical(AttributeDefinition attribute, BigDecimal value) {
        return Units.canonical(value, attribute.unit());
    }

    private static String stem(AttributeDefinition attribute) {
        return attribute.code() + "_" + Units.dimension(attribute.unit());
    }
}
