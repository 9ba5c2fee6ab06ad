package io.guildhall.vertical.steel;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import java.util.List;
import java.util.stream.Stream;

/** The steel trade: forms by their dimensions, grades and mills, mass by theory or by the scale. */
public final class SteelVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    TradeAttributes.sets(), FlatAttributes.sets(), LongAttributes.sets(), TubularAttributes.sets())
            .flatMap(List::stream)
            .toList();

    @Override
    public String code() {
        return "steel";
    }

    @Override
    public List<AttributeSet> attributeSets() {
        return ATTRIBUTE_SETS;
    }

    @Override
    public List<ValueAddedService> services() {
        return SteelServices.ALL;
    }
}
