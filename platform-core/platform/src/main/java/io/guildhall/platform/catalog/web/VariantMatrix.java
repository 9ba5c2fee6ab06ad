package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.VariantView;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import java.util.List;

/** Variants that differ in two attributes, in rows and columns; values in the order the attribute lists them. */
record VariantMatrix(
        List<VariantView> variants,
        AttributeDefinition first,
        AttributeDefinition second,
        List<String> rows,
        List<String> columns) {

    static VariantMatrix of(List<VariantView> variants, AttributeDefinition first, AttributeDefinition second) {
        return new VariantMatrix(variants, first, second, values(variants, first), values(variants, second));
    }

    private static List<String> values(List<VariantView> variants, AttributeDefinition axis) {
        return axis.allowedValues().stream()
                .map(AllowedValue::code)
                .filter(code -> variants.stream()
                        .anyMatch(variant -> code.equals(variant.options().get(axis.code()))))
                .toList();
    }

    /** For every column the place of the variant in the list, or -1 where there is none. */
    List<Integer> cells(String row) {
        return columns.stream().map(column -> indexOf(row, column)).toList();
    }

    private int indexOf(String row, String column) {
        for (int index = 0; index < variants.size(); index++) {
            VariantView variant = variants.get(index);
            if (row.equals(variant.options().get(first.code()))
                    && column.equals(variant.options().get(second.code()))) {
                return index;
            }
        }
        return -1;
    }
}
